"""Holds the words that hint at a field wherever they stand in a heading, however it is put.

What stands after ";" hints weakly: many headings have such a word. None counts against the texts below a
heading (`weighing.py`). "private.note" and "contact.name" are among them, so that what people write to one
another is not taken for something public.
"""

HINT_WORDS = """
service.name: called | name ; place | who | spot | outfit | entity | resource | listing | line |
  organization | agency | group | program | stop | where
service.alternate_name: goes by | known as | aka | nickname | also called | old name | formerly | other name
  | short name | used to be ; or
organization.name: corp | backed by | run out of | health system | legal entity | owner | lead organization
  | maneja | opera | under | belong to | part of | behind | fiscal agent | auspice | church | run by | run
  it | run thi | offered by | hosted by | host | parent | sponsor | umbrella | organization | agency |
  charity | owner group ; group | partner | company | who
service.description: use for | why go | key service | in a word | menu | assistance | what we refer for |
  help w | use them for | programming | resource available | doe | scope | ayuda | ayudan con | ofrecen |
  what for | what it for | what there | what happen | doe what | they give | specialty | what they do | they
  do | do they do | do you do | what do | doe it do | what is it | what it is | describe | description |
  sentence | offer | provide | summary | gist | about | help with | purpose | speciality | what you get | in
  short | nutshell ; service | what | do | help | give | get
service.eligibility_description: a quien | participant | inclusion | exclusion | requisito | pop n | under
  18 | ok for | ok with | victim | who can | who come | can come | for who | for whom | whom | take | accept
  | serve | welcome | allowed | eligible | eligibility | qualify | turned away | age | must be | client |
  guest | restriction | rule | who is it for | clientele | who get | who may | open to | admit ; who | for |
  kid | children | queer | smoke | man | woman | child | population | people | pet | family | youth | gender
  | men | women | teen | veteran | under | over | male | female | minor | member | sober | rso | drug |
  clean | felon | dog | animal | sex | lgbtq | trans | couple | single | ok | condition | felony | record |
  warrant | offender | undocumented | immigrant | boy | girl | income | disabled | smoking | medication |
  med | background | residency | resident | homeless | survivor | vet | senior | adult | accepted
  | uninsured | elderly | refugee | citizen | couple | pregnant | native
  | unaccompanied | grade | friendly | affirming | sober | sobriety
service.application_process: call ahead | reservation | voucher |
  happen first | pathway | route in | como entrar | screening |
  scheduling | self refer | walk ins | sign up | get in | apply | intake | referral | refer | enroll |
  register | started | first step | walk in | front door | getting in | way in | entry | admission | process
  | how do i get | how do they get | how do you get | in line | wait list | waitlist | get a bed | get help
  | to get service | appt | appointment | procedure ; how | start | step
required_document.document: pack | card needed | check list | checklist | llevar | papele | form needed |
  verification | what to have | bring | document | paper | paperwork | id need | proof | carry | with you |
  show | doc ; ready | need | require | id | required
service.fees_description: copay | cash | due | wk | costo | cuesta | payer | out of pocket | cost | price |
  fee | pay | charge | free | money | how much | rent | damage | dollar | bucks | donation | afford ;
  insurance
schedule.description: staffed | duty | wkday | hour | m f | mon fri | weekday | weekend | wkend | check in |
  night | when | open | time | schedule | door | available | what day | clock | availability | serving |
  hora ; day | close | week | meet | run | curfew
address.whole: where | address | street | located | location | find | find it | sit | whereabout ; place |
  at | road
address.city: pueblo | town | city | village | municipality ; place
address.region: county | co | parish | region | cnty ; area
service_area.name: work in | live in | will go to | counties you serve | counties | area you serve | where
  do you serve | area | cover | covered | coverage | territory | radius | county served | footprint | turf |
  how far | serve where | region ; serve | county | from | reach | range | go
phone.number: phone | tel | call | number | line | ring | dial | reach | text | txt | hotline | sms |
  whatsapp | vp | fax | helpline | digit | cell | tty ; intake | night | day | dark | hour | office | main |
  crisis | emergency | second | other | alt | public
service.email: email | mail | write
service.url: website | link | web | online | site | page | internet | url | facebook | net
language.name: language | tongue | speak | spoken | habla | spanish | interpreter | lengua | bilingual |
  lang | somali | hmong | english | esp
accessibility.description: silla de rueda | wheelchair | ramp | accessible | stair | elevator | disabled |
  ada | chair | disability | handicap | step free | mobility | w c | wheel | get around ; access | step
location.transportation: bus | transit | ride | train | parking | park | get there | direction | route |
  getting there | how far | rail | subway | van | nearest | stop ; far | line | walk
location.description: enter by | look out for | entry note | which door | what door | entrance | enter |
  finding it | landmark | side door | buzzer | look for | find the door ; door | floor | building | find
service.assured_date: verificado | validated | audit | info from | checked | check | verified | confirmed |
  updated | good as of | last | ck | rev | upd | rang | current | touched | visited | looked | reviewed |
  seen | refreshed | last time ; called | spoke | date | when | call | semester | year | month | asof |
  fresh
service.category: kind | type | category | sort | bucket | topic | tag | section | theme | need | cluster |
  tab ; group | area | focus | main
service.status: status | still | active | alive | running | going | operating | open now | state of thing |
  around | business ; open | now | state | up
service.alert: know first | before you go | important | alert ; warning | heads up
private.note: heads up | note | scribble | remark | just for us | between us | fyi | beware | gossip |
  skinny | inside | our take | comment | for us | low down | lowdown | vibe | intel | reputation | watch out
  | the real story | feedback | opinion | scoop | dirt | our two cent | we know | we heard | we think | in
  house | inhouse ; know | our | us | we | heard
contact.name: contact | person | ask for | we know | our person | who to ask | liaison | worker | whom to
  ask | talk to | entered by | checked by | initial | by whom | who checked | who entered | who called | who
  added ; by | who | them
"""
