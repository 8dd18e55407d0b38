"""Holds the words by which people head columns that keep something of people, see privacy."""

# A heading that has one of these tells what may be shown, if the column does not hold texts of its own.
FLAGS = """
exclusion reason | directory exclusion | private | confidential | confid | confidencial | privado | exclude
| excluded | do not refer | do not publish | do not share | do not list | do not display | do not show | do
not give | dont share | dont publish | dont refer | dont give | not for public | not public | no publicar |
hide | hidden | unlisted | suppress | suppressed | secret | available for directory | available for referral
| available for research | available for website | publicly listed | visible to public | show on website |
show online | is public | ok to share | ok to publish | ok to refer | can share | can publish | may publish
| shareable | list in directory | show in directory | include in directory | include on website | publicar |
referrable | ok to give | okay to give | can give out | may give out | ok to tell | safe to give | redact |
redacted | safe to publish | safe to share | do not call | do not contact | do not use | no referral | not
referral | do not email | no compartir | no dar | no divulgar | no mostrar | no referir | do not tell | do
not disclose | no disclosure | confidentiality | confidencialidad | secreto | secreta | privada | ocultar |
oculto | oculta | conf location | conf loc | conf address | conf addr | secret address | hidden address |
confidential site | embargo | embargoed | conf flag | flag conf | is conf | address conf | phone conf | conf
phone | location conf | site conf | referral ok | ok for referral | referral allowed
"""
# These do so only where the column answers with yes and no.
WEAK_FLAGS = """
printable | on list | can list | list it | exclusion | give | website ok | web ok | ok for web | ok for
website | public | publish | published | publishable | display | visible | visibility | restricted | hold |
sensitive | secure | display physical address | public user | show on map | on website | listed | share
publicly | share | shared | include | included | approved | approved for release | consent | consent to list
| permission | release | in directory | online | dnr | undisclosed | safe house | protected | withhold | do
not email | opted out | opt out | inactive | archived | deleted | closed | is deleted | isdeleted |
isarchived | defunct | removed | banned | not active | out of business | print | hand out | handout | show |
nonpublic | non public | non pub | withheld | unpublished | unlist | delist | delisted | invisible |
unapproved | not released | can not list | no web | no website | no sharing | no listar | off website | off
the website | remove from website | offline only | keep offline | pulled from | block from | refused listing
| listing refused | draft | dnp | dnl | reservado | mostrar | compartir | divulgar | publico | publica | se
puede | displayed | searchable | may we list | may we share | may we publish | may we print | can we list |
can we share | can we publish | can we print | to be listed | restrict from | public ind | secured | staff
use | anonymous | privacy | discoverable | export | exportable | releasable | sharable | opted in | opt in |
web listing | online listing | listing web | list on | dnd | nfr | locked | restringido | dado de baja | map
| mappable | location display | po box only | on request | call for address | secure record | disclose |
difundir | admin only | office only | agency use only | partner only | provider only | deactivated | refer |
ok to list | okay to list | booklet | flyer | brochure | on the website | on the web | on the list | goes on
| post | no longer | blacklist | blocked | retired | discontinued | give out | remove | to delete | delete |
obsolete | expired | duplicate | eliminado | data sharing
"""
OPEN_FLAGS = """
skip | omit | leave out | off limit | off list | off the list | keep off | keep out | hush | quiet | keep
quiet | tell | mum | shh | secrecy | sensitive | hot | lips sealed
"""
NOTES = """
internal | interno | interna | internal note | staff note | admin note | admin comment | private note | our
note | note to self | note to staff | worker note | editor note | confidential note | do not print | back
office | backend | interview note | call log | call note | contact log | contact history | history | follow
up | followup | to do | todo | reviewer note | data entry | qa | verification note | update note | staff
only | office use | for office | our eyes | red flag | warning | gossip | concern | caution | password |
passcode | gate code | door code | alarm | wifi | access code | login | security code | rumor | incident |
complaint | queja | chisme | case note | client feedback | what client | told u | our experience |
experience with | our eye | eye only | advocate only | for advocate | for staff | staff instruction | for
volunteer | solo personal | solo para personal | personal only | historial | bitacora | pendiente |
advertencia | clave | contrasena | trafficker | abuser | perpetrator | pimp | flag note | previous value |
replacement value | old value | new value | safety concern | safety issue | safety plan | secret | update
url | update link | edit url | edit link | entry code | safe house address | home address | undisclosed
address | secret address | hidden address | undisclosed location | secret location | casa segura | real
address | real location | actual address | actual location | direccion privada | direccion secreta |
direccion confidencial | staff parking | not for client | not for victim | not for guest | not for caller |
not for survivor | not for resident | not for handout | staff entrance | where it really is |
client story | success story
"""
# Headings that have a word of NOTES and tell of those who are served, or of what to do.
NO_NOTES = """
what to do | criminal history | credit history | rental history | eviction history | medical history accepted
| customer with | history of homelessness | felony history | work history | employment history required
"""
NO_FLAG = """
monday closed | closed monday | closed on monday | tuesday closed | closed tuesday | closed on tuesday |
wednesday closed | closed wednesday | closed on wednesday | thursday closed | closed thursday | closed on
thursday | friday closed | closed friday | closed on friday | saturday closed | closed saturday | closed on
saturday | sunday closed | closed sunday | closed on sunday | sat closed | closed sat | closed on sat | sun
closed | closed sun | closed on sun | weekend closed | closed weekend | closed on weekend | holiday closed |
closed holiday | closed on holiday | not for profit | post natal | postnatal | post partum | postpartum |
post acute | post traumatic | post secondary | post release | post incarceration | post adoption | post
operative | post surgical | service to the public | service to public | open to the public | open to public
| public transportation | private insurance | private room | semi private | private duty | private pay |
private health | private school | private payment | public or private | private or public | private
nonprofit | private practice | private provider | private therapy | private shower | private bath | private
bathroom | private entrance | check included | card included | meal included | food included | lunch
included | breakfast included | utility included | fee included | transportation included | material
included | online bill | pay online | online payment | online application | apply online | online
registration | register online | online class | online chat | online order | online appointment | online
intake | online booking | online form | online service | online counseling | online support | online meeting
| online course | online training | online portal | online donation | online banking | restricted enrollment
| enrollment restricted | restricted age | sensitive to | capacity sensitive | trauma sensitive | culturally
sensitive | time sensitive | gender sensitive | anonymous test | anonymous testing | alcoholic anonymous |
narcotic anonymous | anonymous meeting | anonymous group | secure entrance | secured entrance | secured
facility | secure facility | locked facility | locked unit | locked storage | locked door | bus map | trail
map | secured parking | age restricted | restricted to | hidden disability | sharing fee | public library |
public school | public housing | public transit | public benefit | consent form | parental consent | parent
consent | release of information | visible sign | visible signage | approved provider | approved vendor
"""
# These are of people who work there, wherever they stand in a heading.
PEOPLE = """
contact | director | manager | coordinator | executive | ceo | cfo | coo | president | chair | supervisor |
owner | senior worker | staff | staff person | staff member | worker name | firstname | lastname | full name
| first | last | liaison | caseworker | advocate | advocate name | point person | person | poc |
representative | rep | administrator | administrador | administradora | responsable | encargado | encargada
| persona | directora | coordinadora | coordinador | pastor | principal | superintendent | sheriff | chief |
board member | attention | attn | lead | assurer | verifier | updater | editor | author | submitter |
informant | ask for | user updating | user | username | by | last updated by | checked by | initial | our
contact | key contact | employee | personnel | volunteer name | apellido | atencion | gerente | jefe | jefa
| presidente | trabajadora | trabajador | caller | source person | emergency contact | verified with |
navigator name | provider first | provider last | secretary | treasurer | dean | nurse | counselor name |
therapist | attorney name | specialist | admin email | admin name | admin phone | admin contact | case
worker | social worker | outreach worker | agency rep | site manager | personal email | home email | exec
dir | staff email | billing email | notification email | alert email | login email | intake worker | peer
worker | key worker | support worker | night worker | crisis worker | youth worker | care worker | duty
worker | worker email | worker on | officer | guardian | landlord | landlady | donor | key holder |
keyholder | house mother | den mother | reviewer | interviewer | assigned to | referred by | interpreter
name | translator name | client name | resident name | tenant | victim name | survivor name | survivor
contact | registered agent | key people | leader | physician | navigator | coach name | mentor | encargado
de | dueno | duena | propietario | propietaria | supervisora | badge | badge number | deputy | detective |
secretaria | correo personal | email personal | quien lo | quien edito | your name | your email | your phone
| your title | your position | your role | your cell | your mobile
"""
# These are so even beside words of NO_PERSON.
ALWAYS_PEOPLE = """
verified by | updated by | entered by | created by | modified by | reviewed by | approved by | approval by |
added by | assured by | submitted by | checked by | confirmed by | spoke with | spoke to | talked to |
firstname | lastname | verification approved by | last updated by | completed by | interviewed by | contact
name | contact person | update by | modify by | change by | verification by | review by | entry by | check
by | verify by | changed by | changed by user | volunteer coordinator | volunteer manager | volunteer
contact | coordinator name | housing navigator | attorney assigned | assigned attorney | modificado por |
actualizado por | creado por | editado por | revisado por | verificado por | llenado por | last edited by |
edit by | filled by | called by | createdby | createdbyid | modifiedby | lastmodifiedby | lastmodifiedbyid |
updatedby | ownerid | edited user | created user | modified user | updated user | changed user | last user
"""
# Numbers that are of one person, or that are not given out.
DIRECT = """
cell | cellular | cellphone | mobile | mobile phone | celular | movil | home phone | personal | direct |
direct line | direct phone | backline | back line | backdoor | back door | private line | internal line |
staff line | staff phone | unlisted | emergency contact | afterhours contact | extension direct | whatsapp |
whats app | pager | not for client | not for public | advocate only | provider line | provider only |
professional line | professional only | do not give | for staff | staff only | inside line | bypass | night
staff | on call staff | exec dir | executive dir | professional | for professional | on call | worker phone
| worker line | law enforcement line | dnd | le line | police line | doctor line | physician line | directo
| directa | private | privado | privada | interno | interna | staff | not public | unpublished | on call
phone | de la casa | own number | home number | handoff | hand off | warm transfer
"""
# Whoever works there, of whom a number or an e-mail address is.
WHO = """
of who | of whoever | who run | whoever run | who lead | in charge | on duty | on shift | own | personal |
direct
"""
# Headings that have a word of PEOPLE and are of no person.
NO_PERSON = """
staff hour | staffed hour | way to contact | how to contact | case management | case manager available |
contact method | method of
contact | contact preference | last contact date | date of contact | last contact | contacted | contact id |
contact type | contact form | contact page | contact website | contact us | staff language | language spoken
by staff | staff training | staff size | number of staff | staff to | attention deficit | who can | who we |
who they | who it | who is it for | who qualify | who is | who may | who serve | for principal site | lead
time | lead agency | lead poisoning | record owner | owner agency | last updated | last modified | last
verified | last checked | last review | last reviewed | last confirmed | last call | last called | last
edited | last change | last verification | last assured | first come | first visit | walk in | initial fee |
initial visit | initial appointment | person served | people served | per person | in person | person with |
persona atendida | first step | volunteer | by appointment | by phone | by email | by online | eligibility
by | payable by | referral by | served by | by referral | user fee | user group | advocate available |
advocacy | owner occupied | ownership | home owner | owned | last reported | date last | director y | last
update | last edit | last complete | last interim | date of last | last name updated | provided by |
offered by | operated by | run by | funded by | managed by | by
county | by city | hour by | available by | organization by | service by | who do | who doe | who are | hour
de atencion | horario de atencion | social worker available | navigator available | navigator availability |
tenant id | tenant right | tenant service | a chair | wheelchair | by bus | by car | by train | by foot |
goes by |
known by | called by name | landlord tenant | tenant landlord | for tenant | serve tenant | mentoring |
police officer | donor relation | speaking staff | staff speak | nurse line | nurse advice | bilingual staff |
published contact |
public contact | general contact
"""


# Numbers that people write to.
NO_DIRECT = """
text whatsapp | whatsapp text | text or whatsapp | call or whatsapp | sms whatsapp | whatsapp or text |
whatsapp number to give | txt whatsapp | phone whatsapp
"""


# Headings with a word of somebody in particular that are for the public.
NO_OURS = """
about us | contact us | call us | reach us | find us | visit us | tell us | what we do | who we serve | who
we are | how we help | what we offer | we serve | we offer | we help | we do | we provide | we are | where
we are | where we send | our service | our mission | our program | our hour | our location | we refer | we
send | we last | we checked | we called | our area | us state | us county | us zip | us phone | us address
"""
