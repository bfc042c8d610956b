/** About 400 cities, one a line: name, ISO country, latitude, longitude. Stations gather around them. */
const lines = `
Tokyo,JP,35.68,139.69
Osaka,JP,34.69,135.50
Nagoya,JP,35.18,136.91
Fukuoka,JP,33.59,130.40
Sapporo,JP,43.06,141.35
Sendai,JP,38.27,140.87
Hiroshima,JP,34.39,132.46
Kyoto,JP,35.01,135.77
Seoul,KR,37.57,126.98
Busan,KR,35.18,129.08
Daejeon,KR,36.35,127.38
Taipei,TW,25.03,121.57
Kaohsiung,TW,22.63,120.30
Beijing,CN,39.90,116.41
Shanghai,CN,31.23,121.47
Guangzhou,CN,23.13,113.26
Shenzhen,CN,22.54,114.06
Chengdu,CN,30.57,104.07
Hangzhou,CN,30.27,120.16
Wuhan,CN,30.59,114.31
Xi'an,CN,34.34,108.94
Nanjing,CN,32.06,118.80
Chongqing,CN,29.56,106.55
Tianjin,CN,39.34,117.36
Suzhou,CN,31.30,120.58
Changsha,CN,28.23,112.94
Qingdao,CN,36.07,120.38
Xiamen,CN,24.48,118.09
Shenyang,CN,41.81,123.43
Dalian,CN,38.91,121.61
Harbin,CN,45.80,126.53
Zhengzhou,CN,34.75,113.63
Kunming,CN,25.04,102.72
Hefei,CN,31.82,117.23
Urumqi,CN,43.83,87.62
Hong Kong,HK,22.32,114.17
Macau,MO,22.20,113.54
Ulaanbaatar,MN,47.89,106.91
Manila,PH,14.60,120.98
Cebu,PH,10.32,123.89
Davao,PH,7.19,125.46
Hanoi,VN,21.03,105.85
Ho Chi Minh City,VN,10.82,106.63
Da Nang,VN,16.05,108.22
Bangkok,TH,13.76,100.50
Chiang Mai,TH,18.79,98.98
Phnom Penh,KH,11.56,104.92
Vientiane,LA,17.98,102.63
Yangon,MM,16.84,96.17
Kuala Lumpur,MY,3.14,101.69
Penang,MY,5.42,100.34
Singapore,SG,1.35,103.82
Jakarta,ID,-6.21,106.85
Bandung,ID,-6.92,107.62
Surabaya,ID,-7.26,112.75
Yogyakarta,ID,-7.80,110.37
Denpasar,ID,-8.65,115.22
Medan,ID,3.60,98.67
Makassar,ID,-5.15,119.43
Dhaka,BD,23.81,90.41
Chittagong,BD,22.36,91.78
Kathmandu,NP,27.72,85.32
Colombo,LK,6.93,79.86
Delhi,IN,28.61,77.21
Mumbai,IN,19.08,72.88
Bengaluru,IN,12.97,77.59
Hyderabad,IN,17.39,78.49
Chennai,IN,13.08,80.27
Pune,IN,18.52,73.86
Kolkata,IN,22.57,88.36
Ahmedabad,IN,23.02,72.57
Jaipur,IN,26.91,75.79
Lucknow,IN,26.85,80.95
Kochi,IN,9.93,76.27
Coimbatore,IN,11.02,76.96
Indore,IN,22.72,75.86
Nagpur,IN,21.15,79.09
Chandigarh,IN,30.73,76.78
Bhubaneswar,IN,20.30,85.82
Karachi,PK,24.86,67.00
Lahore,PK,31.55,74.34
Islamabad,PK,33.68,73.05
Kabul,AF,34.56,69.21
Tashkent,UZ,41.30,69.24
Almaty,KZ,43.22,76.85
Astana,KZ,51.17,71.45
Bishkek,KG,42.87,74.57
Tehran,IR,35.69,51.39
Isfahan,IR,32.65,51.67
Baghdad,IQ,33.32,44.37
Erbil,IQ,36.19,44.01
Kuwait City,KW,29.38,47.99
Riyadh,SA,24.71,46.68
Jeddah,SA,21.49,39.19
Doha,QA,25.29,51.53
Manama,BH,26.23,50.59
Dubai,AE,25.20,55.27
Abu Dhabi,AE,24.45,54.38
Muscat,OM,23.59,58.41
Sana'a,YE,15.37,44.19
Amman,JO,31.95,35.93
Beirut,LB,33.89,35.50
Damascus,SY,33.51,36.29
Jerusalem,IL,31.77,35.21
Tel Aviv,IL,32.09,34.78
Nicosia,CY,35.19,33.38
Istanbul,TR,41.01,28.98
Ankara,TR,39.93,32.86
Izmir,TR,38.42,27.14
Tbilisi,GE,41.72,44.83
Yerevan,AM,40.18,44.51
Baku,AZ,40.41,49.87
Moscow,RU,55.76,37.62
Saint Petersburg,RU,59.93,30.34
Novosibirsk,RU,55.01,82.94
Yekaterinburg,RU,56.84,60.61
Kazan,RU,55.80,49.11
Nizhny Novgorod,RU,56.33,44.01
Samara,RU,53.20,50.15
Omsk,RU,54.99,73.37
Krasnoyarsk,RU,56.01,92.87
Irkutsk,RU,52.29,104.28
Vladivostok,RU,43.12,131.89
Kyiv,UA,50.45,30.52
Kharkiv,UA,49.99,36.23
Lviv,UA,49.84,24.03
Odesa,UA,46.48,30.72
Minsk,BY,53.90,27.56
Chisinau,MD,47.01,28.86
Bucharest,RO,44.43,26.10
Cluj-Napoca,RO,46.77,23.59
Sofia,BG,42.70,23.32
Athens,GR,37.98,23.73
Thessaloniki,GR,40.64,22.94
Tirana,AL,41.33,19.82
Skopje,MK,41.99,21.43
Belgrade,RS,44.79,20.45
Novi Sad,RS,45.27,19.83
Sarajevo,BA,43.86,18.41
Zagreb,HR,45.81,15.98
Split,HR,43.51,16.44
Ljubljana,SI,46.06,14.51
Budapest,HU,47.50,19.04
Bratislava,SK,48.15,17.11
Prague,CZ,50.08,14.44
Brno,CZ,49.20,16.61
Warsaw,PL,52.23,21.01
Krakow,PL,50.06,19.94
Wroclaw,PL,51.11,17.04
Gdansk,PL,54.35,18.65
Poznan,PL,52.41,16.93
Vilnius,LT,54.69,25.28
Riga,LV,56.95,24.11
Tallinn,EE,59.44,24.75
Tartu,EE,58.38,26.73
Helsinki,FI,60.17,24.94
Tampere,FI,61.50,23.76
Oulu,FI,65.01,25.47
Stockholm,SE,59.33,18.07
Gothenburg,SE,57.71,11.97
Malmo,SE,55.60,13.00
Umea,SE,63.83,20.26
Oslo,NO,59.91,10.75
Bergen,NO,60.39,5.32
Trondheim,NO,63.43,10.40
Tromso,NO,69.65,18.96
Copenhagen,DK,55.68,12.57
Aarhus,DK,56.16,10.20
Reykjavik,IS,64.15,-21.94
Berlin,DE,52.52,13.41
Hamburg,DE,53.55,9.99
Munich,DE,48.14,11.58
Cologne,DE,50.94,6.96
Frankfurt,DE,50.11,8.68
Stuttgart,DE,48.78,9.18
Leipzig,DE,51.34,12.37
Dresden,DE,51.05,13.74
Hannover,DE,52.38,9.73
Nuremberg,DE,49.45,11.08
Karlsruhe,DE,49.01,8.40
Vienna,AT,48.21,16.37
Graz,AT,47.07,15.44
Innsbruck,AT,47.27,11.40
Zurich,CH,47.38,8.54
Geneva,CH,46.20,6.14
Bern,CH,46.95,7.45
Basel,CH,47.56,7.59
Amsterdam,NL,52.37,4.90
Rotterdam,NL,51.92,4.48
Utrecht,NL,52.09,5.12
Eindhoven,NL,51.44,5.48
Brussels,BE,50.85,4.35
Antwerp,BE,51.22,4.40
Ghent,BE,51.05,3.72
Luxembourg,LU,49.61,6.13
Paris,FR,48.86,2.35
Lyon,FR,45.76,4.84
Marseille,FR,43.30,5.37
Toulouse,FR,43.60,1.44
Nantes,FR,47.22,-1.55
Bordeaux,FR,44.84,-0.58
Lille,FR,50.63,3.06
Strasbourg,FR,48.57,7.75
Rennes,FR,48.12,-1.68
Grenoble,FR,45.19,5.72
London,GB,51.51,-0.13
Manchester,GB,53.48,-2.24
Birmingham,GB,52.49,-1.89
Leeds,GB,53.80,-1.55
Bristol,GB,51.45,-2.59
Edinburgh,GB,55.95,-3.19
Glasgow,GB,55.86,-4.25
Cardiff,GB,51.48,-3.18
Belfast,GB,54.60,-5.93
Cambridge,GB,52.21,0.12
Oxford,GB,51.75,-1.26
Dublin,IE,53.35,-6.26
Cork,IE,51.90,-8.48
Lisbon,PT,38.72,-9.14
Porto,PT,41.16,-8.63
Coimbra,PT,40.21,-8.43
Madrid,ES,40.42,-3.70
Barcelona,ES,41.39,2.17
Valencia,ES,39.47,-0.38
Seville,ES,37.39,-5.98
Bilbao,ES,43.26,-2.93
Malaga,ES,36.72,-4.42
Zaragoza,ES,41.65,-0.89
Las Palmas,ES,28.12,-15.44
Rome,IT,41.90,12.50
Milan,IT,45.46,9.19
Turin,IT,45.07,7.69
Naples,IT,40.85,14.27
Bologna,IT,44.49,11.34
Florence,IT,43.77,11.26
Padua,IT,45.41,11.88
Bari,IT,41.12,16.87
Palermo,IT,38.12,13.36
Valletta,MT,35.90,14.51
Cairo,EG,30.04,31.24
Alexandria,EG,31.20,29.92
Khartoum,SD,15.50,32.56
Tunis,TN,36.81,10.18
Algiers,DZ,36.75,3.06
Oran,DZ,35.70,-0.63
Casablanca,MA,33.57,-7.59
Rabat,MA,34.02,-6.84
Marrakesh,MA,31.63,-7.99
Dakar,SN,14.72,-17.47
Bamako,ML,12.64,-8.00
Ouagadougou,BF,12.37,-1.52
Abidjan,CI,5.36,-4.01
Accra,GH,5.60,-0.19
Kumasi,GH,6.69,-1.62
Lome,TG,6.13,1.22
Cotonou,BJ,6.37,2.39
Lagos,NG,6.52,3.38
Abuja,NG,9.06,7.49
Ibadan,NG,7.38,3.95
Port Harcourt,NG,4.82,7.05
Kano,NG,12.00,8.52
Enugu,NG,6.46,7.55
Douala,CM,4.05,9.77
Yaounde,CM,3.85,11.50
Libreville,GA,0.42,9.47
Kinshasa,CD,-4.44,15.27
Lubumbashi,CD,-11.66,27.48
Luanda,AO,-8.84,13.23
Addis Ababa,ET,9.03,38.74
Nairobi,KE,-1.29,36.82
Mombasa,KE,-4.04,39.67
Kisumu,KE,-0.09,34.77
Kampala,UG,0.35,32.58
Kigali,RW,-1.94,30.06
Dar es Salaam,TZ,-6.79,39.21
Arusha,TZ,-3.39,36.68
Lusaka,ZM,-15.39,28.32
Harare,ZW,-17.83,31.05
Lilongwe,MW,-13.96,33.77
Maputo,MZ,-25.97,32.57
Gaborone,BW,-24.63,25.92
Windhoek,NA,-22.56,17.07
Johannesburg,ZA,-26.20,28.05
Pretoria,ZA,-25.75,28.23
Cape Town,ZA,-33.92,18.42
Durban,ZA,-29.86,31.02
Antananarivo,MG,-18.88,47.51
Port Louis,MU,-20.16,57.50
New York,US,40.71,-74.01
Boston,US,42.36,-71.06
Philadelphia,US,39.95,-75.17
Washington,US,38.91,-77.04
Pittsburgh,US,40.44,-80.00
Raleigh,US,35.78,-78.64
Atlanta,US,33.75,-84.39
Miami,US,25.76,-80.19
Orlando,US,28.54,-81.38
Nashville,US,36.16,-86.78
Detroit,US,42.33,-83.05
Chicago,US,41.88,-87.63
Minneapolis,US,44.98,-93.27
St. Louis,US,38.63,-90.20
Kansas City,US,39.10,-94.58
New Orleans,US,29.95,-90.07
Houston,US,29.76,-95.37
Dallas,US,32.78,-96.80
Austin,US,30.27,-97.74
Denver,US,39.74,-104.99
Salt Lake City,US,40.76,-111.89
Phoenix,US,33.45,-112.07
Las Vegas,US,36.17,-115.14
Los Angeles,US,34.05,-118.24
San Diego,US,32.72,-117.16
San Francisco,US,37.77,-122.42
Portland,US,45.52,-122.68
Seattle,US,47.61,-122.33
Anchorage,US,61.22,-149.90
Honolulu,US,21.31,-157.86
Toronto,CA,43.65,-79.38
Montreal,CA,45.50,-73.57
Ottawa,CA,45.42,-75.70
Vancouver,CA,49.28,-123.12
Calgary,CA,51.05,-114.07
Edmonton,CA,53.55,-113.49
Winnipeg,CA,49.90,-97.14
Halifax,CA,44.65,-63.57
Mexico City,MX,19.43,-99.13
Guadalajara,MX,20.66,-103.35
Monterrey,MX,25.69,-100.32
Tijuana,MX,32.51,-117.04
Merida,MX,20.97,-89.62
Guatemala City,GT,14.63,-90.51
San Salvador,SV,13.69,-89.22
Tegucigalpa,HN,14.07,-87.19
Managua,NI,12.11,-86.24
San Jose,CR,9.93,-84.08
Panama City,PA,8.98,-79.52
Havana,CU,23.11,-82.37
Kingston,JM,17.97,-76.79
Santo Domingo,DO,18.49,-69.93
San Juan,PR,18.47,-66.11
Port of Spain,TT,10.65,-61.51
Caracas,VE,10.48,-66.90
Bogota,CO,4.71,-74.07
Medellin,CO,6.25,-75.56
Cali,CO,3.45,-76.53
Quito,EC,-0.18,-78.47
Guayaquil,EC,-2.19,-79.89
Lima,PE,-12.05,-77.04
Arequipa,PE,-16.41,-71.54
La Paz,BO,-16.49,-68.12
Santa Cruz,BO,-17.78,-63.18
Asuncion,PY,-25.26,-57.58
Santiago,CL,-33.45,-70.67
Valparaiso,CL,-33.05,-71.62
Concepcion,CL,-36.83,-73.05
Buenos Aires,AR,-34.60,-58.38
Cordoba,AR,-31.42,-64.18
Rosario,AR,-32.95,-60.64
Mendoza,AR,-32.89,-68.85
Ushuaia,AR,-54.80,-68.30
Montevideo,UY,-34.90,-56.16
Sao Paulo,BR,-23.55,-46.63
Rio de Janeiro,BR,-22.91,-43.17
Brasilia,BR,-15.79,-47.88
Belo Horizonte,BR,-19.92,-43.94
Porto Alegre,BR,-30.03,-51.22
Curitiba,BR,-25.43,-49.27
Florianopolis,BR,-27.60,-48.55
Recife,BR,-8.05,-34.90
Salvador,BR,-12.97,-38.50
Fortaleza,BR,-3.73,-38.53
Manaus,BR,-3.12,-60.02
Belem,BR,-1.46,-48.49
Sydney,AU,-33.87,151.21
Melbourne,AU,-37.81,144.96
Brisbane,AU,-27.47,153.03
Perth,AU,-31.95,115.86
Adelaide,AU,-34.93,138.60
Canberra,AU,-35.28,149.13
Hobart,AU,-42.88,147.33
Darwin,AU,-12.46,130.84
Auckland,NZ,-36.85,174.76
Wellington,NZ,-41.29,174.78
Christchurch,NZ,-43.53,172.64
Suva,FJ,-18.14,178.44
Port Moresby,PG,-9.44,147.18
Noumea,NC,-22.27,166.46
`;

/** @type {{ name: string, country: string, lat: number, lng: number }[]} */
export const cities = lines.trim().split('\n').map((line) => {
  const [name, country, lat, lng] = line.split(',');
  return { name, country, lat: Number(lat), lng: Number(lng) };
});
