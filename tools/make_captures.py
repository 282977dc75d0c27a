"""Writes the captures in other formats that the tests read: `python tools/make_captures.py tests/data/read`.

Real programs make them, where they are installed: chromium (MHTML; needs node and playwright-core in NODE_PATH), wget
(WARC), mutt (a mail), zip; and the libraries warcio and feedgen. The page and the letters are our own; no outlet in
them exists. A made file differs from the committed one in its ids and days of capture."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from email.message import EmailMessage
from email.policy import SMTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

HOST = "valley-ledger.example"
ADDRESS = f"http://{HOST}/2024/03/orchard-treaty"
PARAGRAPHS = (
    "LINDENAU, March 5 — The water ministers of Orlavia and Tessen met in Lindenau on Tuesday and agreed to reopen the "
    "lower canal before the spring floods arrive.",
    "“Nobody gains from a dry canal,” said Orlavian minister Petra Vaskova after four hours of talks. Her counterpart, "
    "Ansel Brook, called the agreement “modest and overdue”.",
    "Engineers from both countries will inspect the three locks next week, and a joint office in Lindenau will publish "
    "the levels every morning, according to a statement that was read to reporters.",
    "The canal had been closed since a dispute over dredging fees two years ago. Boatmen on both banks had asked for "
    "nothing else since.",
)
TITLE = "Ministers agree to reopen the lower canal"
BODY = "\n".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Valley Ledger</title>
<meta property="og:site_name" content="The Valley Ledger">
<meta property="article:published_time" content="2024-03-05T18:10:00+01:00">
<link rel="stylesheet" href="/style.css"></head>
<body><nav><a href="/">Home</a> <a href="/river">River</a></nav>
<article><h1>{TITLE}</h1><p class="byline">By Ida Moreau</p><img src="/canal.png" alt="">
{BODY}
</article><footer>Subscribe to our newsletter</footer></body></html>
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001"
    "48afa4710000000049454e44ae426082"
)
FILES = {
    "/2024/03/orchard-treaty": ("text/html; charset=utf-8", PAGE.encode()),
    "/style.css": ("text/css", b"body { margin: 2em }"),
    "/canal.png": ("image/png", PIXEL),
}


class Site(BaseHTTPRequestHandler):
    """The outlet's server, asked directly or as a proxy; no header tells of this machine or its day."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """One file, or 404."""
        media, data = FILES.get(self.path.removeprefix(f"http://{HOST}"), ("text/plain", b""))
        self.send_response_only(200 if data else 404)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)
        self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""


def main() -> None:
    """Every file whose program is here; one sentence for each that is not."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    (folder / "newsletter.eml").write_bytes(newsletter())
    (folder / "personal.eml").write_bytes(personal())
    (folder / "forwarded.eml").write_bytes(forwarded())
    (folder / "letters.mbox").write_bytes(mailbox())
    feeds(folder)
    (folder / "browser.warc.gz").write_bytes(browsed())
    for program, make in (("chromium", save_mhtml), ("wget", save_warc), ("zip", save_zip)):
        if shutil.which(program):
            make(folder, port)
        else:
            sys.stdout.write(f"not made: {program} is not installed\n")


def newsletter() -> bytes:
    """A letter to all readers: two alternatives, quoted-printable, one in Latin-1."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "The Valley Ledger <morning@valley-ledger.example>"
    message["To"] = "reader@inbox.example"
    message["Subject"] = "Canal to reopen: ministers agree in Lindenau – what it means"
    message["Date"] = "Wed, 06 Mar 2024 06:30:00 +0100"
    message["Message-ID"] = "<20240306.1@valley-ledger.example>"
    message["List-Id"] = "Morning letter <morning.valley-ledger.example>"
    message["List-Unsubscribe"] = "<https://valley-ledger.example/leave>"
    message["Archived-At"] = "<https://valley-ledger.example/letters/20240306>"
    text = "\n\n".join(PARAGRAPHS)
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    rows = "".join(f"<tr><td><p>{paragraph}</p></td></tr>\n" for paragraph in PARAGRAPHS)
    html = (
        f"<html><head><title>Morning letter</title></head><body><table>\n<tr><td><h1>{TITLE}</h1></td></tr>\n{rows}"
        '<tr><td><a href="https://valley-ledger.example/leave">Unsubscribe</a></td></tr></table></body></html>'
    )
    message.add_alternative(html, subtype="html", charset="windows-1252", cte="quoted-printable")
    return bytes(message)


def personal() -> bytes:
    """A note from one person to another with the article pasted in, by mutt where it is installed."""
    text = "\n\n".join((TITLE, *PARAGRAPHS)) + "\n"
    if program := shutil.which("mutt"):
        with tempfile.TemporaryDirectory() as home:
            script, sent = Path(home) / "send", Path(home) / "sent"
            script.write_text(f"#!/bin/sh\ncat > {sent}\n")
            script.chmod(0o755)
            settings = (f"sendmail={script}", "from='Jonas <jonas@inbox.example>'", "hostname=inbox.example", "copy=no")
            options = [part for setting in settings for part in ("-e", f"set {setting}")]
            command = (program, "-F", "/dev/null", *options, "-s", "fyi", "--", "ida@inbox.example")
            subprocess.run(command, input=text.encode(), env={**os.environ, "HOME": home, "LC_ALL": "C.UTF-8"})  # noqa: S603
            return sent.read_bytes()
    message = EmailMessage(policy=SMTP)
    message["Date"], message["From"] = "Sat, 09 Mar 2024 20:11:00 +0100", "Jonas <jonas@inbox.example>"
    message["To"], message["Subject"], message["Message-ID"] = "ida@inbox.example", "fyi", "<77@inbox.example>"
    message.set_content(text, cte="quoted-printable")
    return bytes(message)


def forwarded() -> bytes:
    """The newsletter as an attachment of a person's mail."""
    message = EmailMessage(policy=SMTP)
    message["Date"], message["From"] = "Mon, 11 Mar 2024 08:00:00 +0100", "Jonas <jonas@inbox.example>"
    message["To"], message["Subject"], message["Message-ID"] = "ida@inbox.example", "Fwd: Canal", "<78@inbox.example>"
    message.set_content("See the letter below, the second paragraph most of all.")
    inner = newsletter()
    from email import message_from_bytes

    message.add_attachment(message_from_bytes(inner, policy=SMTP))
    return bytes(message)


def mailbox() -> bytes:
    """Two mails in a file, as mail programs keep them."""
    import mailbox as boxes

    with tempfile.TemporaryDirectory() as folder:
        box = boxes.mbox(Path(folder) / "box")
        for data in (newsletter(), personal()):
            mail = boxes.mboxMessage(data)
            mail.set_from("sender@inbox.example", (2024, 3, 11, 8, 0, 0, 0, 71, 0))
            box.add(mail)
        box.close()
        return (Path(folder) / "box").read_bytes()


def feeds(folder: Path) -> None:
    """RSS with content:encoded by feedgen, Atom with content by feedgen, and RSS with plain descriptions by hand."""
    from feedgen.feed import FeedGenerator

    made = FeedGenerator()
    made.load_extension("dc")
    made.id(f"http://{HOST}/feed")
    made.title("River news - The Valley Ledger")
    made.link(href=f"http://{HOST}/")
    made.description("All about the river")
    made.language("en")
    made.lastBuildDate("2024-03-07T00:00:00Z")
    made.updated("2024-03-07T00:00:00Z")
    for name, title, published in (
        ("orchard-treaty", TITLE, "2024-03-05T23:40:00-05:00"),
        ("lock-inspection", "Engineers begin to inspect the locks", "2024-03-12T09:00:00+01:00"),
    ):
        entry = made.add_entry(order="append")
        entry.id(f"tag:{HOST},2024:{name}")
        entry.title(title)
        entry.link(href=f"http://{HOST}/2024/03/{name}")
        entry.author({"name": "Ida Moreau", "email": "ida@valley-ledger.example"})
        entry.dc.dc_creator("Ida Moreau")
        entry.published(published)
        entry.updated("2024-03-20T00:00:00Z")
        entry.summary("The ministers met.")
        entry.content(BODY.replace("canal", "canal" if name == "orchard-treaty" else "lock"), type="html")
    made.rss_file(str(folder / "feed.rss"), pretty=True)
    made.atom_file(str(folder / "feed.atom"), pretty=True)


def browsed() -> bytes:
    """A WARC file as recorders of browsing write it: chunked and gzip bodies, a picture, a failure, a redirect."""
    import gzip

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    packed = gzip.compress(PAGE.replace('charset="utf-8"', "").encode("cp1252"), mtime=0)
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:300], packed[300:])) + b"0\r\n\r\n"
    plain = "\n\n".join((TITLE, *PARAGRAPHS)).encode()
    answers = (
        ("/2024/03/orchard-treaty", "200 OK", "text/html; charset=windows-1252", chunked, True),
        ("/plain", "200 OK", "text/plain; charset=utf-8", plain, False),
        ("/canal.png", "200 OK", "image/png", PIXEL, False),
        ("/gone", "404 Not Found", "text/html", PAGE.encode(), False),
        ("/old", "301 Moved Permanently", "text/html", b"<html>Moved</html>", False),
        ("/robots.txt", "200 OK", "text/plain", b"User-agent: *\nDisallow:\n", False),
    )
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    for path, status, media, data, coded in answers:
        headers = [("Content-Type", media)]
        headers += [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")] if coded else []
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        stamp = {"WARC-Date": "2024-03-09T21:30:00Z"}
        url = f"https://{HOST}{path}"
        writer.write_record(writer.create_warc_record(url, "response", BytesIO(data), http_headers=http,
                                                      warc_headers_dict=stamp))  # fmt: skip
    return out.getvalue()


def save_mhtml(folder: Path, port: int) -> None:
    """The page as the browser saves it."""
    script = Path(__file__).with_name("save_mhtml.mjs")
    rules = f"MAP {HOST} 127.0.0.1:{port}"
    command = ("node", str(script), str(shutil.which("chromium")), rules, ADDRESS, str(folder / "page.mhtml"))
    if subprocess.run(command).returncode:  # noqa: S603
        sys.stdout.write("not made: page.mhtml needs node, and playwright-core in NODE_PATH\n")


def save_warc(folder: Path, port: int) -> None:
    """The page and its picture as wget fetches them."""
    with tempfile.TemporaryDirectory() as here:
        command = ("wget", "-q", "-p", "--no-warc-keep-log", "--warc-file=wget", "--no-warc-compression", ADDRESS)
        environment = {**os.environ, "http_proxy": f"http://127.0.0.1:{port}"}
        subprocess.run(command, cwd=here, env=environment)  # noqa: S603
        shutil.copy(Path(here) / "wget.warc", folder / "wget.warc")


def save_zip(folder: Path, port: int) -> None:
    """A page with its parts, a note, a mail and a side file, packed by zip."""
    with tempfile.TemporaryDirectory() as here:
        files = {
            "canal.html": PAGE.encode(),
            "canal_files/style.css": b"body { margin: 2em }",
            "canal_files/canal.png": PIXEL,
            "notes/lock.md": b"---\ntitle: The locks\n---\n\nThe locks were built by hand, the keeper said.\n",
            "letter.eml": newsletter(),
            "canal.meta.yaml": b"captured: 2024-03-08\n",
        }
        for name, data in files.items():
            path = Path(here) / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        (folder / "saved.zip").unlink(missing_ok=True)
        target = str((folder / "saved.zip").resolve())
        subprocess.run(("zip", "-q", "-X", "-r", target, "."), cwd=here)  # noqa: S603, S607


if __name__ == "__main__":
    main()
