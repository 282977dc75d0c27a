"""Where meetings are held: countries with the words for them, capitals first, other towns of conferences, buildings.

A line is `code|names of the country|words for its people and things|towns, the capital first`. Alternatives are parted
by `/`; a second line of a country only adds towns. Codes are ISO 3166 alpha-2 (`XK` for Kosovo). A place that is
missing here is read from a text only where it stands in a dateline; it is not known to lie in a country."""

COUNTRIES = """
AD|Andorra|Andorran|Andorra la Vella
AE|United Arab Emirates/UAE/Emirates|Emirati|Abu Dhabi,Dubai,Sharjah
AF|Afghanistan|Afghan|Kabul,Kandahar
AL|Albania|Albanian|Tirana
AM|Armenia|Armenian|Yerevan
AO|Angola|Angolan|Luanda
AR|Argentina|Argentine/Argentinian|Buenos Aires
AR|||Bariloche,Mar del Plata
AT|Austria|Austrian|Vienna,Salzburg,Innsbruck
AT|||Graz,Linz,Alpbach
AU|Australia|Australian|Canberra,Sydney,Melbourne,Brisbane,Perth
AU|||Adelaide,Hobart,Cairns,Gold Coast,Alice Springs
AZ|Azerbaijan|Azerbaijani/Azeri|Baku,Shusha
AZ|||Gabala,Nakhchivan
BA|Bosnia/Bosnia and Herzegovina|Bosnian|Sarajevo,Banja Luka
BB|Barbados|Barbadian|Bridgetown
BD|Bangladesh|Bangladeshi|Dhaka,Chittagong
BE|Belgium|Belgian|Brussels,Antwerp,Bruges,Ostend
BE|||Ghent,Liège
BF|Burkina Faso|Burkinabe|Ouagadougou
BG|Bulgaria|Bulgarian|Sofia,Varna
BH|Bahrain|Bahraini|Manama
BI|Burundi|Burundian|Gitega,Bujumbura
BJ|Benin|Beninese|Porto-Novo,Cotonou
BN|Brunei|Bruneian|Bandar Seri Begawan
BO|Bolivia|Bolivian|La Paz,Sucre
BR|Brazil|Brazilian|Brasília,Rio de Janeiro,São Paulo,Fortaleza,Belém
BR|||Curitiba,Porto Alegre,Foz do Iguaçu,Recife,Manaus
BT|Bhutan|Bhutanese|Thimphu
BW|Botswana|Botswanan|Gaborone
BY|Belarus|Belarusian|Minsk,Brest
CA|Canada|Canadian|Ottawa,Toronto,Montreal,Vancouver,Quebec City,Calgary,Kananaskis,Charlevoix,Halifax
CA|||Winnipeg,Edmonton,Banff,Whistler,Saskatoon
CD|Democratic Republic of Congo/DR Congo|Congolese|Kinshasa,Goma
CF|Central African Republic|Central African|Bangui
CG|Republic of Congo|Congolese|Brazzaville
CH|Switzerland|Swiss|Bern,Geneva,Zurich,Davos,Lugano,Lausanne,Basel,Montreux,Bürgenstock/Buergenstock
CH|||St Gallen,Crans-Montana,Lucerne,Interlaken
CI|Ivory Coast|Ivorian|Abidjan,Yamoussoukro
CL|Chile|Chilean|Santiago,Valparaíso
CL|||Viña del Mar,Puerto Varas
CM|Cameroon|Cameroonian|Yaoundé,Douala
CN|China/People's Republic of China|Chinese|Beijing/Peking,Shanghai,Guangzhou,Shenzhen,Hangzhou,Tianjin,Harbin
CN|||Chengdu,Xiamen,Qingdao,Xi'an,Nanjing,Wuhan,Sanya,Boao,Urumqi,Chongqing,Dalian
CN|||Suzhou,Zhengzhou,Kunming,Nanning,Haikou,Zhuhai
CO|Colombia|Colombian|Bogotá,Cartagena,Medellín
CR|Costa Rica|Costa Rican|San José
CU|Cuba|Cuban|Havana
CV|Cape Verde|Cape Verdean|Praia
CY|Cyprus|Cypriot|Nicosia,Limassol
CZ|Czech Republic/Czechia|Czech|Prague,Brno
CZ|||Karlovy Vary,Ostrava
DE|Germany|German|Berlin,Munich,Hamburg,Frankfurt,Bonn,Dresden,Meseberg,Elmau,Heiligendamm,Ramstein,Baden-Baden
DE|||Cologne,Stuttgart,Leipzig,Potsdam
DE|||Düsseldorf,Hanover/Hannover,Nuremberg/Nürnberg,Bremen,Aachen,Weimar,Schwerin,Magdeburg,Erfurt,Mainz,Wiesbaden,Saarbrücken
DJ|Djibouti|Djiboutian|Djibouti City
DK|Denmark|Danish|Copenhagen,Aarhus,Nuuk
DK|||Odense,Aalborg,Marienborg
DO|Dominican Republic|Dominican|Santo Domingo,Punta Cana
DZ|Algeria|Algerian|Algiers,Oran
EC|Ecuador|Ecuadorian|Quito,Guayaquil
EE|Estonia|Estonian|Tallinn,Tartu
EG|Egypt|Egyptian|Cairo,Sharm el-Sheikh,Alexandria,El Alamein
EG|||Luxor,Aswan,Giza,Hurghada
ER|Eritrea|Eritrean|Asmara
ES|Spain|Spanish|Madrid,Barcelona,Seville,Granada,Málaga,Valencia
ES|||Zaragoza,Bilbao,Santiago de Compostela,San Sebastián,Palma de Mallorca
ET|Ethiopia|Ethiopian|Addis Ababa/Addis
FI|Finland|Finnish|Helsinki,Rovaniemi,Turku
FI|||Tampere,Espoo,Porvoo
FJ|Fiji|Fijian|Suva
FR|France|French|Paris,Strasbourg,Marseille,Nice,Cannes,Biarritz,Versailles,Deauville,Lyon,Bordeaux,Toulouse,Brégançon
FR|||Lille,Nantes,Evian,Le Bourget/Bourget,Chambord,Montpellier,Rouen,Compiègne
GA|Gabon|Gabonese|Libreville
GB|United Kingdom/UK/Britain/Great Britain/England/Scotland/Wales/Northern Ireland|British|London,Edinburgh,Glasgow
GB|||Cardiff,Belfast,Carbis Bay,Lough Erne,Chequers,Windsor,Woodstock,Manchester,Birmingham,Liverpool
GB|||Leeds,Oxford,Cambridge,Bristol,Brighton,Sheffield,Aberdeen,Blackpool,Bournemouth,Harrogate
GE|Georgia|Georgian|Tbilisi,Batumi
GE|||Kutaisi
GH|Ghana|Ghanaian|Accra
GM|Gambia|Gambian|Banjul
GN|Guinea|Guinean|Conakry
GQ|Equatorial Guinea|Equatoguinean|Malabo
GR|Greece|Greek|Athens,Thessaloniki,Crete
GR|||Corfu,Heraklion
GT|Guatemala|Guatemalan|Guatemala City
GW|Guinea-Bissau|Bissau-Guinean|Bissau
GY|Guyana|Guyanese|Georgetown
HK|Hong Kong||Hong Kong
HN|Honduras|Honduran|Tegucigalpa
HR|Croatia|Croatian|Zagreb,Dubrovnik,Split
HT|Haiti|Haitian|Port-au-Prince
HU|Hungary|Hungarian|Budapest
HU|||Visegrád,Debrecen,Gödöllő
ID|Indonesia|Indonesian|Jakarta,Bali/Nusa Dua/Jimbaran/Denpasar/Ubud,Bandung,Bogor,Labuan Bajo
ID|||Yogyakarta,Surabaya,Lombok
IE|Ireland|Irish|Dublin,Cork,Galway
IE|||Limerick,Killarney
IL|Israel|Israeli|Jerusalem,Tel Aviv,Haifa,Eilat
IN|India|Indian|New Delhi/Delhi,Mumbai,Goa,Varanasi,Ahmedabad,Chennai,Bengaluru/Bangalore,Hyderabad,Kolkata
IN|||Mamallapuram,Srinagar
IN|||Jaipur,Lucknow,Udaipur,Agra,Amritsar,Pune,Kochi,Kumarakom,Gandhinagar,Chandigarh
IQ|Iraq|Iraqi|Baghdad,Erbil,Basra
IQ|||Sulaymaniyah,Mosul
IR|Iran|Iranian|Tehran,Isfahan,Mashhad
IS|Iceland|Icelandic|Reykjavík
IT|Italy|Italian|Rome,Milan,Venice,Trieste,Taormina,Borgo Egnazia,Turin,Naples,Florence,Genoa,Bari
IT|||Bologna,Palermo,L'Aquila,Verona,Assisi,Stresa,Pescara,Fiuggi
JM|Jamaica|Jamaican|Kingston
JO|Jordan|Jordanian|Amman,Aqaba
JP|Japan|Japanese|Tokyo,Osaka,Hiroshima,Kyoto,Nagasaki,Yokohama,Niigata,Sapporo,Ise-Shima,Karuizawa,Nagato
JP|||Fukuoka,Nikko,Sendai,Nagoya,Toyama
KE|Kenya|Kenyan|Nairobi,Mombasa
KE|||Naivasha,Kisumu
KG|Kyrgyzstan|Kyrgyz|Bishkek,Cholpon-Ata,Osh
KH|Cambodia|Cambodian|Phnom Penh,Siem Reap
KP|North Korea/DPRK|North Korean|Pyongyang,Wonsan,Kaesong
KR|South Korea/Republic of Korea|South Korean|Seoul,Busan,Gyeongju,Incheon,Jeju,Pyeongchang
KR|||Daegu,Gwangju,Sejong
KW|Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan|Kazakh|Astana/Nur-Sultan,Almaty,Aktau
KZ|||Shymkent,Turkistan,Burabay
LA|Laos|Lao/Laotian|Vientiane,Luang Prabang
LB|Lebanon|Lebanese|Beirut,Naqoura
LI|Liechtenstein|Liechtensteiner|Vaduz
LK|Sri Lanka|Sri Lankan|Colombo
LR|Liberia|Liberian|Monrovia
LT|Lithuania|Lithuanian|Vilnius,Kaunas
LU|Luxembourg|Luxembourgish|Luxembourg City
LV|Latvia|Latvian|Riga
LY|Libya|Libyan|Tripoli,Benghazi,Sirte
MA|Morocco|Moroccan|Rabat,Marrakesh/Marrakech,Casablanca,Skhirat
MA|||Tangier,Fez,Agadir
MC|Monaco|Monegasque|Monte Carlo
MD|Moldova|Moldovan|Chisinau,Tiraspol
ME|Montenegro|Montenegrin|Podgorica
MG|Madagascar|Malagasy|Antananarivo
MK|North Macedonia/Macedonia|Macedonian|Skopje,Ohrid
ML|Mali|Malian|Bamako
MM|Myanmar/Burma|Burmese|Naypyidaw,Yangon
MN|Mongolia|Mongolian|Ulaanbaatar
MR|Mauritania|Mauritanian|Nouakchott
MT|Malta|Maltese|Valletta
MU|Mauritius|Mauritian|Port Louis
MV|Maldives|Maldivian|Male
MW|Malawi|Malawian|Lilongwe
MX|Mexico|Mexican|Mexico City,Cancún,Los Cabos,Monterrey,Guadalajara
MX|||Toluca,Puebla,Oaxaca,Tijuana,Acapulco
MY|Malaysia|Malaysian|Kuala Lumpur,Putrajaya,Langkawi
MY|||Penang,Kota Kinabalu
MZ|Mozambique|Mozambican|Maputo
NA|Namibia|Namibian|Windhoek
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian|Abuja,Lagos
NG|||Port Harcourt
NI|Nicaragua|Nicaraguan|Managua
NL|Netherlands/Holland|Dutch|Amsterdam,The Hague,Rotterdam,Maastricht,Eindhoven
NL|||Utrecht,Noordwijk
NO|Norway|Norwegian|Oslo,Bergen,Stavanger,Trondheim,Tromsø/Tromso
NO|||Bodø/Bodo,Kirkenes
NP|Nepal|Nepali/Nepalese|Kathmandu
NZ|New Zealand|New Zealand|Wellington,Auckland,Christchurch
NZ|||Queenstown,Dunedin,Waitangi,Rotorua
OM|Oman|Omani|Muscat,Salalah
PA|Panama|Panamanian|Panama City
PE|Peru|Peruvian|Lima,Cusco
PE|||Arequipa
PG|Papua New Guinea|Papua New Guinean|Port Moresby
PH|Philippines|Philippine/Filipino|Manila,Cebu
PH|||Davao
PK|Pakistan|Pakistani|Islamabad,Lahore,Karachi,Rawalpindi
PK|||Peshawar,Quetta
PL|Poland|Polish|Warsaw,Kraków,Gdańsk,Rzeszów,Poznań,Wrocław/Wroclaw
PL|||Łódź/Lodz,Katowice,Lublin,Sopot,Białystok/Bialystok
PS|Palestine|Palestinian|Ramallah,Gaza City,Bethlehem
PT|Portugal|Portuguese|Lisbon,Porto,Sintra
PT|||Coimbra,Évora,Cascais
PY|Paraguay|Paraguayan|Asunción
QA|Qatar|Qatari|Doha
RO|Romania|Romanian|Bucharest,Sibiu,Constanta
RS|Serbia|Serbian|Belgrade,Novi Sad,Nis
RU|Russia/Russian Federation|Russian|Moscow,Saint Petersburg/St Petersburg,Sochi,Vladivostok,Kazan,Novo-Ogaryovo
RU|||Valdai,Yekaterinburg,Ufa,Kaliningrad,Blagoveshchensk,Volgograd,Murmansk,Bocharov Ruchei
RU|||Novosibirsk,Astrakhan,Irkutsk,Pskov,Khabarovsk,Chelyabinsk,Nizhny Novgorod
RW|Rwanda|Rwandan|Kigali
SA|Saudi Arabia|Saudi|Riyadh,Jeddah,Mecca,Medina,Neom,Al-Ula
SA|||Dhahran,Taif
SD|Sudan|Sudanese|Khartoum,Port Sudan
SE|Sweden|Swedish|Stockholm,Gothenburg,Malmö,Uppsala,Harpsund
SE|||Linköping,Visby
SG|Singapore|Singaporean|Singapore/Sentosa
SI|Slovenia|Slovenian/Slovene|Ljubljana,Brdo,Bled
SK|Slovakia|Slovak|Bratislava,Košice
SL|Sierra Leone|Sierra Leonean|Freetown
SM|San Marino|Sammarinese|San Marino
SN|Senegal|Senegalese|Dakar
SO|Somalia|Somali|Mogadishu
SR|Suriname|Surinamese|Paramaribo
SS|South Sudan|South Sudanese|Juba
SV|El Salvador|Salvadoran|San Salvador
SY|Syria|Syrian|Damascus,Aleppo
TD|Chad|Chadian|N'Djamena
TG|Togo|Togolese|Lomé
TH|Thailand|Thai|Bangkok,Phuket,Chiang Mai,Hua Hin
TH|||Pattaya
TJ|Tajikistan|Tajik|Dushanbe,Khujand
TL|East Timor/Timor-Leste|Timorese|Dili
TM|Turkmenistan|Turkmen|Ashgabat
TN|Tunisia|Tunisian|Tunis,Sfax
TR|Turkey/Turkiye|Turkish|Ankara,Istanbul,Antalya,Izmir
TR|||Bursa,Trabzon,Gaziantep,Bodrum
TT|Trinidad and Tobago|Trinidadian|Port of Spain
TW|Taiwan|Taiwanese|Taipei,Kaohsiung
TZ|Tanzania|Tanzanian|Dodoma,Dar es Salaam,Arusha
TZ|||Zanzibar
UA|Ukraine|Ukrainian|Kyiv/Kiev,Lviv,Odesa/Odessa,Kharkiv,Dnipro,Yalta,Kherson,Uzhhorod
UG|Uganda|Ugandan|Kampala,Entebbe
US|United States/United States of America/US/U.S./USA/America|American|Washington/Washington DC,New York
US|||San Francisco,Woodside,Camp David,Mar-a-Lago,Chicago,Los Angeles,Anchorage,Pittsburgh,Sunnylands,Rancho Mirage
US|||Jackson Hole,Houston,Boston,Honolulu,Palm Beach,Miami,San Diego,Philadelphia,Sea Island
US|||Atlanta,Seattle,Detroit,Las Vegas,New Orleans,Cleveland,Orlando,Minneapolis,Bretton Woods,Salt Lake City
UY|Uruguay|Uruguayan|Montevideo,Punta del Este
UZ|Uzbekistan|Uzbek|Tashkent,Samarkand,Bukhara
UZ|||Khiva,Termez
VA|Vatican/Holy See||Vatican City/Vatican
VE|Venezuela|Venezuelan|Caracas
VN|Vietnam|Vietnamese|Hanoi,Ho Chi Minh City,Da Nang
VN|||Ha Long
XK|Kosovo|Kosovar|Pristina
YE|Yemen|Yemeni|Sanaa,Aden
ZA|South Africa|South African|Pretoria,Johannesburg,Cape Town,Durban,Sandton
ZA|||Midrand,Stellenbosch,Bloemfontein
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Harare
"""

# Buildings and residences that stand for the town they are in.
LANDMARKS = {
    "kremlin": "Moscow",
    "grand kremlin palace": "Moscow",
    "novo-ogaryovo": "Moscow",
    "great hall of the people": "Beijing",
    "diaoyutai": "Beijing",
    "zhongnanhai": "Beijing",
    "white house": "Washington",
    "oval office": "Washington",
    "elysee": "Paris",
    "elysee palace": "Paris",
    "quai d'orsay": "Paris",
    "downing street": "London",
    "lancaster house": "London",
    "buckingham palace": "London",
    "quirinale": "Rome",
    "palazzo chigi": "Rome",
    "bundestag": "Berlin",
    "schloss bellevue": "Berlin",
    "hofburg": "Vienna",
    "blue house": "Seoul",
    "hyderabad house": "New Delhi",
    "rashtrapati bhavan": "New Delhi",
    "dolmabahce": "Istanbul",
    "un headquarters": "New York",
    "united nations headquarters": "New York",
    "palais des nations": "Geneva",
    "panmunjom": "Panmunjom",
    "parliament hill": "Ottawa",
    "rideau hall": "Ottawa",
    "capitol hill": "Washington",
    "blair house": "Washington",
    "kirribilli house": "Sydney",
    "admiralty house": "Sydney",
    "yongsan": "Seoul",
    "korean capital": "Seoul",
    "akasaka palace": "Tokyo",
    "berlaymont": "Brussels",
    "federal chancellery": "Berlin",
    "casa rosada": "Buenos Aires",
    "moncloa": "Madrid",
}

# Russian names of towns and countries, in the nominative: names.py takes the ending of the case off both sides.
CYRILLIC = {
    "Москва": "Moscow",
    "Кремль": "Moscow",
    "Ново-Огарёво": "Moscow",
    "Петербург": "Saint Petersburg",
    "Сочи": "Sochi",
    "Владивосток": "Vladivostok",
    "Казань": "Kazan",
    "Пекин": "Beijing",
    "Шанхай": "Shanghai",
    "Харбин": "Harbin",
    "Вена": "Vienna",
    "Женева": "Geneva",
    "Париж": "Paris",
    "Берлин": "Berlin",
    "Лондон": "London",
    "Брюссель": "Brussels",
    "Рим": "Rome",
    "Вашингтон": "Washington",
    "Нью-Йорк": "New York",
    "Анкара": "Ankara",
    "Стамбул": "Istanbul",
    "Астана": "Astana",
    "Ташкент": "Tashkent",
    "Самарканд": "Samarkand",
    "Бишкек": "Bishkek",
    "Душанбе": "Dushanbe",
    "Ашхабад": "Ashgabat",
    "Баку": "Baku",
    "Ереван": "Yerevan",
    "Тбилиси": "Tbilisi",
    "Минск": "Minsk",
    "Киев": "Kyiv",
    "Тегеран": "Tehran",
    "Нью-Дели": "New Delhi",
    "Токио": "Tokyo",
    "Сеул": "Seoul",
    "Пхеньян": "Pyongyang",
    "Ханой": "Hanoi",
    "Сингапур": "Singapore",
    "Эр-Рияд": "Riyadh",
    "Доха": "Doha",
    "Абу-Даби": "Abu Dhabi",
    "Каир": "Cairo",
    "Йоханнесбург": "Johannesburg",
    "Хельсинки": "Helsinki",
    "Белград": "Belgrade",
    "Будапешт": "Budapest",
    "Варшава": "Warsaw",
    "Россия": "Russia",
    "Китай": "China",
    "Индия": "India",
    "Украина": "Ukraine",
    "Франция": "France",
    "Германия": "Germany",
    "Турция": "Turkey",
    "Иран": "Iran",
    "Япония": "Japan",
    "США": "United States",
    "Казахстан": "Kazakhstan",
    "Узбекистан": "Uzbekistan",
    "Белоруссия": "Belarus",
    "Вьетнам": "Vietnam",
    "Вильнюс": "Vilnius",
    "Рига": "Riga",
    "Таллин": "Tallinn",
    "Прага": "Prague",
    "Мадрид": "Madrid",
    "Хиросима": "Hiroshima",
    "Бали": "Bali",
    "Джакарта": "Jakarta",
    "Кишинёв": "Chisinau",
    "Джидда": "Jeddah",
    "Дамаск": "Damascus",
    "Осло": "Oslo",
}
# Towns of many meetings as Spanish, French and German call them.
EXONYMS = {
    "Moscú": "Moscow",
    "Moscou": "Moscow",
    "Moskau": "Moscow",
    "Pekín": "Beijing",
    "Pékin": "Beijing",
    "Peking": "Beijing",
    "Bruselas": "Brussels",
    "Bruxelles": "Brussels",
    "Brüssel": "Brussels",
    "Ginebra": "Geneva",
    "Genève": "Geneva",
    "Genf": "Geneva",
    "Viena": "Vienna",
    "Wien": "Vienna",
    "Londres": "London",
    "Varsovia": "Warsaw",
    "Varsovie": "Warsaw",
    "Warschau": "Warsaw",
    "Kiew": "Kyiv",
    "Lisboa": "Lisbon",
    "Nueva York": "New York",
    "Nueva Delhi": "New Delhi",
    "Tokio": "Tokyo",
    "Seúl": "Seoul",
    "Estambul": "Istanbul",
    "Johannesburgo": "Johannesburg",
    "Yakarta": "Jakarta",
    "Vilna": "Vilnius",
    "Praga": "Prague",
    "Atenas": "Athens",
    "Addis-Abeba": "Addis Ababa",
    "Addis Abeba": "Addis Ababa",
    "Adís Abeba": "Addis Ababa",
    "Adis Abeba": "Addis Ababa",
    "Argel": "Algiers",
    "Alger": "Algiers",
    "Algier": "Algiers",
    "Algeri": "Algiers",
    "Le Caire": "Cairo",
    "El Cairo": "Cairo",
    "Kairo": "Cairo",
    "Vienne": "Vienna",
    "Berne": "Bern",
    "Parigi": "Paris",
    "Londra": "London",
    "Berlino": "Berlin",
    "Mosca": "Moscow",
    "Pechino": "Beijing",
    "Pequim": "Beijing",
    "Varsavia": "Warsaw",
    "Varsóvia": "Warsaw",
    "Athènes": "Athens",
    "Athen": "Athens",
    "Atene": "Athens",
    "Lisbonne": "Lisbon",
    "Lissabon": "Lisbon",
    "Copenhague": "Copenhagen",
    "Kopenhagen": "Copenhagen",
    "Estocolmo": "Stockholm",
    "Bucarest": "Bucharest",
    "Bukarest": "Bucharest",
    "Belgrado": "Belgrade",
    "Belgrad": "Belgrade",
    "Teheran": "Tehran",
    "Téhéran": "Tehran",
    "Riad": "Riyadh",
    "Riyad": "Riyadh",
    "La Haye": "The Hague",
    "La Haya": "The Hague",
    "Den Haag": "The Hague",
    "Mailand": "Milan",
    "Milano": "Milan",
    "Venedig": "Venice",
    "Ginevra": "Geneva",
    "Genebra": "Geneva",
    "Hambourg": "Hamburg",
    "Hamburgo": "Hamburg",
    "München": "Munich",
    "Francfort": "Frankfurt",
    "Nouvelle-Delhi": "New Delhi",
    "Neu-Delhi": "New Delhi",
    "Nova Delhi": "New Delhi",
    "Tóquio": "Tokyo",
    "Bruxelas": "Brussels",
    "Prag": "Prague",
    "Warszawa": "Warsaw",
}
