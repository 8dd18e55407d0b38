"""Holds the words by which people head columns of phones, hours and all else, see service_phrases.

"-" is no field: such a column is known and not used.
"""

OTHER_PHRASES = """
phone.number: =contact telephone | =telephone contact | =primary number | =main office phone | =nurse line |
  =appointment line | =phone for the public | =number to dial | =info line | =24 7 phone | =day phone |
  =evening phone | =helpline number | =national helpline | =freephone | =landline | =land line | =phone |
  =other number | =phone number | =main phone | =hotline | =number | =crisis line | =phone 24 hour |
  =24 hour phone | =tollfree | =fax | =tty | =text line | =office phone | =business phone | =helpline |
  =crisis phone | =intake phone | =tollfree number | =call | =public phone | =phone main | =hot line |
  =crisis hotline | =text | =linea de ayuda | =main number | =intake line | =intake number |
  =office number | =phone text | =call or text | =fax number | =hotline number | =primary phone |
  =afterhours | =phone business line | =phone numbers | =numero de telefono | =number to call |
  =hearing impaired | =tdd | =alt number | =alternate number | =second number | =secondary number |
  =alt phone | =vp | =vp number | =video | =txt | =txt number | =texting | =number to text | txt line |
  texting line | sms line | =sms | =toll free phone number | =text number | =24 7 line | =24 hr line |
  =referral phone | =phone list | phone | hotline | fax | tty | tollfree | crisis line | helpline |
  text line | tdd | videophone | vp phone
phone.extension: =extension | =ext | =phone extension | =phone ext | phone extension | phone ext |
  extension | ext
phone.type: =phone type | =number type | =type of phone | phone type | service a hotline | number type |
  is hotline
phone.description: =phone description | =phone name | =phone label | =phone note | =phone detail |
  phone description | phone name | phone note | phone label | fax description | tollfree description |
  tty description | hotline description | business line description | afterhours description |
  out of area description
phone.language: =phone language | phone language
schedule.description: =opening | =when it is open | =days and time | =when open | =visiting hour |
  =service time | =working hour | =drop in time | =hour text | =hour note | =other hour | =pickup hour |
  =pickup time | =pantry hour | =distribution schedule | =session time | =mass time | =meal schedule |
  =atendimento | =permanence | =hour | =hour of operation | =schedule | =when | =time | =open hour |
  =office hour | =horario | =business hour | =opening hour | =operating hour | =day and time |
  =hour of service | =availability | =day hour | =service hour | =cuando | =day and hour | =date and hour |
  =meeting time | =day time | =hour open | =hour and day | =date and time | =program hour |
  =service schedule | =location schedule | =normal hour | =regular hour | =time of service | =dia y hora |
  =atencion | =hour day | =when are they open | =facility hour | =drop in hour | =hour available |
  =service availability | =recurring date | =meal time | =distribution time | =season |
  =day of operation and hour | =horario de atencion | =summer hour | =original text | hour | schedule |
  opening time | open time | recurring date | service availability | horario | horario de atencion
schedule.days: =distribution day | =pickup day | =meeting day | =service day | =day and week |
  distribution day | pickup day | =day | =day of week | =day open | =day of operation | =weekday |
  =day available | =dia | =dia abierto | =open day | day of week | day open | day of operation | weekday
schedule.opens_at: =check in time | =check in | =hour start | =time from | =time start | =open at |
  =time open | =open time | =start time | =opening time | =open from | =opens | =from | =hour open from |
  =opens at | =abre | =start | opens at | open at
schedule.closes_at: =check out time | =hour end | =time to | =time end | =close at | =time close |
  =close time | =end time | =closing time | =closes | =until | =open until | =closes at | =cierra | =end |
  =to | closes at | close at
schedule.holidays: holiday schedule | holiday hour | holiday | closed on | closure date | feriado |
  dia festivo
schedule.valid_from: =valid since | =start date | =valid from | =season start | =date start | =begin date |
  =effective date | =open date | =opening date | =date opened | =date open
schedule.valid_to: =end date | =valid to | =season end | =date end | =expiration date | =close date |
  =closing date | =date closed
schedule.monday: =monday | =hour monday | =monday hour | =opening hour monday | =schedule monday | =mon |
  =lunes | =mo | monday | lunes
schedule.tuesday: =tuesday | =hour tuesday | =tuesday hour | =opening hour tuesday | =schedule tuesday |
  =tue | =tues | =marte | =martes | =tu | tuesday | martes
schedule.wednesday: =wednesday | =hour wednesday | =wednesday hour | =opening hour wednesday |
  =schedule wednesday | =wed | =miercole | =miercoles | =we | wednesday | miercole
schedule.thursday: =thursday | =hour thursday | =thursday hour | =opening hour thursday |
  =schedule thursday | =thu | =thur | =jueve | =jueves | =th | thursday | jueve
schedule.friday: =friday | =hour friday | =friday hour | =opening hour friday | =schedule friday | =fri |
  =vierne | =viernes | =fr | friday | vierne
schedule.saturday: =saturday | =hour saturday | =saturday hour | =opening hour saturday |
  =schedule saturday | =sat | =sabado | =sa | saturday | sabado
schedule.sunday: =sunday | =hour sunday | =sunday hour | =opening hour sunday | =schedule sunday | =sun |
  =domingo | =su | sunday | domingo
language.name: =language spoken by staff | =lingua franca | =other language spoken | =second language |
  =interpreter language | =language | =language spoken | =language offered | =language served |
  =language available | =language taxonomy | =language other | =other language | =language offered list |
  =spoken language | =idiomas | =bilingual | =spanish speaking | =idioma hablado | =staff language |
  language spoken | language offered | language available | language service | language
required_document.document: =requirement to bring | =proof of | =what you need | =what you need to bring |
  =document to bring | =verification needed | =proof required | =documentation required |
  =required document | =document required | =document needed | =what to bring | =bring | =paper needed |
  =id required | =document | =documentation | =que traer | =documento | =paperwork | =id needed |
  =documento requerido | =need to bring | =requisito de documento | =proof needed | =id requirement |
  =documentation needed | =identification required | required document | document required | what to bring |
  document needed | bring | documentation | id required
taxonomy_term.name: =taxonomy | =taxonomy term | =taxonomy name | =airs taxonomy | =service taxonomy |
  =taxonomy term name | =term | =taxonomy detail | =service term | =service taxonomy term | =211 taxonomy |
  taxonomy term | taxonomy name | taxonomy
taxonomy_term.code: =taxonomy code | =airs code | =service code | =term code | taxonomy code | airs code
taxonomy_term.id: =taxonomy id | =taxonomy term id
funding.source: =funding | =funding source | =funder | =source of fund | =grant | =fund source | funding |
  funder
url.url: =referral link | =registration link | =online intake | =intake form | =application form link |
  =sign up link | =menu link | =donation link | =booking link | =calendar | =calendar link | =wishlist |
  =linktree | =social link | =handle | =social handle | =online application link | registration link |
  booking link | =facebook | =twitter | =instagram | =social medium | =youtube | =linkedin | =fb |
  =other website | =social | =twitter handle | =other url | =redes social | =tiktok | =other link |
  =facebook url | =facebook link | =facebook page | =instagram url | =twitter url | =map link |
  =google map | =map url | =direction url | =google map url | =google map link | =flyer | =brochure |
  =application url | facebook | twitter | instagram | linkedin | youtube | application link |
  social medium | =ig | ig url | fb url | event url | event link
contact.id: =contact id
contact.department: =department | =contact department | =division
contact.title: =job title | =position | =role | =staff title | =puesto | =cargo
private.note: =note | =comment | =remark | =nota | =observacion | =misc | =miscellaneous | =memo | =other |
  =other note | =additional note | =comentario | =extra | =observaciones | =feedback | =question | =issue |
  =problem | =general comment | =general note | =tip | note | comment | remark | observacion | feedback
-: =resource info | =tax status | =tax id | =ein | =fein | =irs status | =year incorporated |
  =legal status | =annual budget total | =capacity | =bed | =number of bed | =logo | =photo | =image |
  =thumbnail | =picture | =banner | =avatar | =img | =marker | =zoom | =place id google | =cid |
  =plus code | =rating | =review | =review count | =star | =score | =likes | =view | =hit | =price level |
  =post date | =post type | =post name | =post parent | =menu order | =comment status | =guid |
  =ping status | =comment count | =added | =date posted | =publication date | =published date |
  =inspection date | =license number | =licence number | =charity number | =company number | =abn | =acn |
  =uprn | =easting | =northing | =total unit | =unit | =occupancy | =current occupancy | =population size |
  =staff count | =total staff | =hmis participation | =funded | =naics code | =sic code | =fips code |
  =place type id | =attachment | =import date | =date added | =created | =created at | =date created |
  =entered on | =created date | =authored on | =posted on | =published on | =entered | =creation date |
  =made inactive on | =unique id prior system | =record owner | =council district | =nta |
  =community board | =census tract | =bin | =bbl | =ward | =senate district | =shape length | =shape area |
  =precinct | =fip | =geoid | =volunteer opportunity | =volunteer | =donation | =link only | =is link only |
  =is primary | =language of record | =highlighted resource | =current workflow step code |
  =normal wait time | =wait time | =capacity type | =service capacity | =temporary message expire |
  =temporary message appear | =taxonomy level name | =connect to program number | =search hint | =level |
  =sort | =sort order | =rank | =budget | =site budget | =umbrella | =contract id | =contract number |
  =record type | =flag | =meta | =metadata | =version | =preferred provider | =provider ein | =employer id |
  =naic | =waitlist | =available bed | =bed available | =annual budget | =board of director | =timestamp |
  =date entered | =global location number | =duns | =count | =total | =square footage | =imported table |
  =featured content | =capacity unit | =update status | =import status | =import id | =icon | =color |
  =layer | =map icon | =x | =y | =census | =state senate district | =state assembly district |
  =legislative district | =congressional district | =city council district | =created time | =open 24 7 |
  =24 7 open | =tenant id | recertification | donation schedule | donation hour | =number of time |
  =tax classification | =collaborating agency | =contact type | =contact method | ein | tax id |
  tax status | incorporated | irs | budget | volunteer | district | census | wait time | waiting list |
  capacity | logo | photo | workflow | square footage | availability number of time |
  availability frequency | maximum percentage | max percentage | level of service | average volume |
  callback | printing | scanning | navigator | delivered | attachment | income percentage | malpractice |
  attorney | first seen | closed year | opened year | year opened | year closed | year founded |
  year established | =founded | =established | =match type | =match score | =st type | =st dir |
  =lang code | donate | rss | pro bono | email domain | date added | entered on | created | expire |
  legal status | shape | thumbnail | featured image | image url | photo url | file type | data type |
  geometry type | user type | mime type | ownership type | entity type | record type | tax type | id type |
  building type | added to | map pin | review count | donation needed | tax classification |
  maximum callback | callback slot | max callback | source type | =source | =data source | =source url |
  =source link | =information source | =source date | =source name | source | waitlist open |
  wait list open | contract | =accept donation | =donation accepted | contract end | contract start |
  contract date | grant end | grant start | visit date | monitoring visit | site visit
service.category: type | category
schedule.timezone: =time zone | =timezone | time zone
"""
