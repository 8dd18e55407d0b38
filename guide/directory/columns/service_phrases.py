"""Holds the words by which people head columns of services, organizations and programs.

A phrase after "=" must be the whole heading, any other can stand within one; the longest counts. Words can be
written as in headings: `words_of` makes their plain forms. "*" is the object that the table is about.
"""

SERVICE_PHRASES = """
*.id: =post id | =node id | =listing id | =resource id | =place id | =unique code | =global unique id |
  =id | =record number | =unique id | =object id | =objectid | =number | =key | =row id | =entry id |
  =unique key | =fid | =entity id | =external id | =reference | =resource agency number | =ref |
  =global id | =airtable id | =slug
*.name: =house | =house name | =structure | =name structure | =center | =center name | =church name |
  =school name | =library | =library name | =hospital | =hospital name | =business | =listing title |
  =program or service | =agency or program | =organization or program | =organization program |
  =agency program | =name of program | =name of shelter | =food pantry | =food bank | =food bank name |
  =food pantry name | =name of facility | =post title | =resource title | =service title | =program title |
  =page title | =name | =title | =full name | =display name | =public name | =name of place | =place name |
  =place | =resource name | =listing | =resource | =what | =what is it | =nombre del lugar | =lugar |
  =entry | =name english | =name en | =listing name | =nombre completo | =name of resource | =facility |
  =facility name | =shelter facility | =shelter name | =shelter | =pantry name | =pantry | =clinic |
  =clinic name | =name es
*.alternate_name: other organization name | other agency name | name 2 | =subtitle | preferred name |
  common name | trading name | trade name | previous name | english name | name in english |
  alternate name | alternative name | also known as | aka | other name | dba | doing business as | acronym |
  short name | nickname | former name | official name | legal name | otro nombre | alias | known as |
  public name 2 | abbreviation
*.description: =activity | =activities | =purpose | =organization purpose | =vision | =bio | =profile |
  =excerpt | =post content | =post excerpt | =mission statement | =about us | =what does it do |
  =service summary | =program summary | =main activity | =resource description | =program detail |
  =key service | =aim | =what is available | =service detail | =what we offer | =offer | =description |
  =content | =about | =summary | =detail | =body | =overview | =what they do | =what we do |
  =what they offer | =text | =what do they do | =short description | =long description | =full description |
  =narrative | =que hacen | =que ofrecen | =service offered | =service provided | =service description |
  =service | =descripcion | =what it is | =what is offered | =help offered | =help | =offering | =que hace |
  =short desc | =blurb | =type of help | =description of service | =service available | =description en |
  =description es | =descripcion del servicio | =mission | =what you get | =public note | =public comment |
  =comment public | =note public | =program description | =what they help with | =what you do |
  =what it do | additional information | specific information | further information | additional info |
  other information | more information | general information | help with | what they do
*.url: =homepage | =home page | =link to website | =program url | =program website | =weblink |
  =learn more | =more info link | =info link | =url | =website | =link | =webpage | =website facebook |
  =website fb | =online | =website link | =page | =facebook website | =website or facebook | =internet |
  =web | =site web | =public url | =resource url | =enlace | website
*.email: =email | =public email | =email main | =general email | =main email | =email general |
  =intake email | =office email | email
service.status: =status | =agency status | =service status | =open | =active | =is active |
  =is this service open | =closed | =record status | =program status | =operational | =operational status |
  =business status | =still open | =currently open | =estado de servicio | =activo | =is open |
  =open or closed | =operating status | =provider operational | =current status | =current service status |
  =temporarily closed | =permanently closed | =is closed | =abierto | =ok | =still ok | =good |
  =still good | =still there | =rec status | =row status | =entry status | =status code | =status cd |
  =status flag | =active flag | =active status | =active ind | =active indicator | =active inactive |
  =enabled | =live | =vigente | =currently active | service status | this service open |
  is this program active | operational
service.category: =industry | =legal issue | =legal issue area | =practice area | =level of care |
  =case type | =classification | =class | =subtype | =field of work | =program area | =area of expertise |
  =service line | =service area type | =tag list | =label | =labels | =thematic area | =area of focus |
  =resource category | =listing category | =specialization area | =area of work | =diet | =supported diet |
  issue area | legal issue | practice area | focus area | specialty | classification | subtype |
  type of care | =type | =category | =categories | =issue area | =service type | =kind | =topic | =tag |
  =need | =what kind | =what kind of place | =kind of place | =kind of help | =what type | =sector |
  =type of service | =resource type | =program type | =agency type | =subcategory | =sub category |
  =sub sub category | =main category | =subject | =tipo | =tipo de servicio | =agency classification |
  =facility type | =shelter type | =keyword | =category name | =focus | =service category | =specialty |
  =specialty list | =modality | =therapeutic approach | =treatment approach | =therapy type | =list |
  =group | =section | =domain | =need met | =service area of focus | =primary service | =type of resource |
  =focus area | =cause | =cause area | =organization type | =location type | =heading | =tipo de ayuda |
  category | subcategory | service type | type of service | problem code | =theme | =themes | =sub |
  =client choice
service.audience: =audience | =population | =target population | =client | =target group |
  =demographic | =age group | =target audience | =poblacion | =for |
  =population taxonomy | =group served | =target | =specialization | target population | population
service.eligibility_description: =conditions of entry | =entry condition | =who we help | =who you help |
  =who this is for | =who they serve | =inclusion criteria | =income guideline | =income requirement |
  =income restriction | =age requirement | =age group served | =serving | =eligible client |
  income guideline | income restriction | =eligibility | =eligibility description | =who can go |
  =who can use it | =who can come | =who qualify | =who is it for | =requirement | =restriction |
  =criteria | =requisito | =quien puede ir | =who | =for whom | =rule | =eligibility note |
  =intake criteria | =admission criteria | =para quien | =limit | =qualification | =quien puede usar |
  =quien puede | =population served | =people served | =client served | =served | =serve | =who we serve |
  =who may go | =demographic requirement | =criminal history | =restriction on service | =who can get it |
  =sex | =sex served | =sex accepted | gender |
  =who it for | =who it is for | =for who | =age | =age range | =grade level | =edad | =age limit |
  population served | people served | client served | customer served | eligibility | who can |
  who qualify | requirement to | to qualify | criteria | limited to specific population | income standard |
  income limit | immigration status | military status | require veteran | incarceration status |
  age served | age range | serve age | you serve | =grade served | =grades served
service.minimum_age: =youngest | age low | from age | minimum age | min age | age min | age from |
  youngest age | edad minima | lowest age | age start
service.maximum_age: =oldest | age high | to age | up to age | maximum age | max age | age max | age to |
  oldest age | edad maxima | highest age | age end
service.fees_description: =deposit | =weekly rent | =monthly rent | =program cost | =membership fee |
  =admission | =cost per night | =is there a cost | =free of charge | deposit | weekly rent | =fee | =cost |
  =price | =how much | =charge | =fee description | =payment | =cost to client | =free |
  =fee structure source | =is it free | =cuanto cuesta | =pay | =rate | =program fee | =fee source |
  =cost description | =gratis | =fee structure | =cost of service | =cost fee | =fee cost | =sliding scale |
  =rent | eligibility and fee | fee | cost | flat fee | sliding scale | charge | how much | fare | tuition |
  dues | copay | donation requested | suggested donation | =donation amount
service.payment_accepted: =payment method | =payment accepted | =accepted payment | =form of payment |
  =payment type | =insurance | =insurance accepted | =metodo de pago | =payment option |
  =form of payment accepted | =medicaid | =medicare | payment method | accepted payment | payment accepted |
  insurance accepted | insurance required | form of payment | insurance | method of payment |
  accept insurance | accept medicaid | accept medicare | medicaid accepted | medicare accepted |
  takes insurance | take insurance | accept subsidy | accept ebt | ebt accepted | accept wic |
  insurance taken
service.application_process: =how do you apply | =how to book | =booking | =booking information |
  =access process | =getting started | =next step to take | =how to start | =how do i apply | =what to do |
  =instruction | =how to reach | referral information | =application process | =how to apply |
  =how to get help | =intake | =intake process | =process | =how to get in | =application |
  =intake procedure | =access | =referral | =referral process | =how to access | =how to enroll |
  =to apply | =como aplicar | =next step | =enrollment | =walk in | =appointment | =how to get it | =how |
  =como solicitar | =how to refer | =walk in or appointment | =entry requirement | =registration |
  =referral method | =how to connect | =how to join | =how to participate | =booking method |
  =booking required | =advance booking required | =first step | =how to use it | =how to contact |
  =how to contact them | =how to sign up | =how to get service | =appointment needed |
  =appointment required | =referral required | =procedure | application process | how to apply | intake |
  process for applying | process for walk | referral process | how to access | apply | how to get |
  appointment | application form | application | enrollment | =virtual option | =telehealth |
  =remote option | access instruction | access requirement | registration | voucher needed |
  voucher required | referral needed | referral required | sign up required | booking |
  reservation required | reservation | advance notice
service.interpretation_services: interpretation service | interpreter | interpretation | translation |
  interprete
service.accreditations: accreditation | license accreditation | certification | accredited
service.assured_date: =stand | =last visited | =date of last check | =date verified on | =as of date |
  =validated on | =verified | =last verified | =last checked | =last confirmed | =date verified |
  =verified on | =checked | =last verified on | =last reviewed | =date checked | =reviewed | =review date |
  =last called | =updated or verified | =date called | =assured date | =ultima verificacion |
  =last verification | =verification date | =date confirmed | =confirmed | =last review | =called on |
  =last contacted | =last contact | =last verified date | =date last verified | =date last checked |
  =revisado | =last verified approved | =date reviewed | =last call | =last contact date |
  =last survey date | =date of contact | last verified | verified on | date verified | last reviewed |
  last confirmed | last checked | date checked
service.last_modified: =post modified | =edited at | =edit date | =last edited on | =date edited |
  =date of last update | =date of last complete update | =modified on | =last revised | =revised |
  =revision date | =last modified | =updated | =last updated | =update | =date updated | =updated on |
  =modified | =last edit | =last update | =updated at | =modified date | =last modified date |
  =date modified | =modified at | =last edited | =change date | =date of update | =actualizado |
  =ultima actualizacion | =last modified time | =date last updated | =fecha | =date changed | =last change |
  =changed | =fecha de actualizacion | =as of | =info date | =last provider update | =row updated | =date |
  =updated date | last updated | updated on | last modified | date updated | last update |
  fecha de actualizacion
service.alert: =alert | =temporary message | =covid note | =covid | =announcement | =service alert |
  =important | =closure | =notice | =covid 19 | =covid 19 update | =temporary change | =seasonal note |
  =aviso | alert | temporary message | announcement
organization.name: =legal entity | =operating organization | =management company | =operating agency |
  =ngo | =ngo name | =service provider | =delivery organization | =name of agency providing | =ran by |
  =college | =university | =who operates it | =organization responsible | =lead organization |
  =umbrella organization | =organization | =agency | =organization name | =agency name | =parent agency |
  =parent organization | =operator | =provider | =provider name | =company | =nonprofit |
  =owner organization | =run by | =sponsor | =host | =operated by | =org | =host organization |
  =lead agency | =managed by | =contractor | =grantee | =vendor | =vendor name | =sponsoring agency |
  =account | =program agency name public | =site agency name public | =fiscal sponsor | =parent |
  =business name | =managing organization | =account name | =parent agency name |
  =parent organization name | =provided by | =offered by | =name of organization | =entidad |
  =grantee name | =church | =legal agency name | =partner | =member agency | =partner agency | =who run it |
  =who runs it | =quien lo ofrece | =nonprofit name | =institution | =institution name | =sponsor name |
  =host name | =operator name | =owner name | =partner name
organization.id: =organization id | =agency id | =provider id | =parent agency number | =agency number |
  =parent id | =agency code | =organization number | =parent agency id | =account id | =parent provider id |
  =provider number | =organization code
organization.email: =organization email | =agency email
organization.website: =organization website | =agency website | =provider website | =organization url |
  =agency url | =provider url
organization.description: =organization description | =provider description | =agency overview |
  =about organization
program.id: =program id | =program number | =program code
program.name: =service program | =service program name
"""
