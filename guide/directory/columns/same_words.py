"""Holds the words of headings that mean the same, and what programs cut short or write as one."""

# Words of one meaning, left the one that stands for all, also as maps cut them after ten letters; below the
# same of several words.
SAME_WORDS = """
organization: org organisation organizacion organizati
agency: agencia
phone: ph phon tel telephone telefono telefonica
email: mail correo
website: web webpage homepage
hour: hr hrs horario hora
address: addr direccion domicilio addressus
coverage: geotag geotagus
county: cnty
street: calle
description: desc descr descripcion descriptio
number: num no nbr numero
latitude: lat latitud
longitude: lng lon long longitud
location: loc ubicacion
service: svc servicio
name: nombre
city: ciudad town municipio
state: st estado
county: condado
zip: zipcode
language: lang idioma lengua
eligibility: elig eligible elegibilidad eligibilit
category: categoria
note: nota
contact: contacto
schedule: sched
program: prog programme programa
document: doc documento
fee: tarifa
manager: mgr
cost: costo precio
id: ids identifier uuid guid recordid
modified: edited
checked: chkd chked chk ckd
population: pop
what: whats
private: priv
display: disp
flag: flg
neighborhood: neighbourhood neighborho neighbourh
municipality: municipali
confidential: confidenti
who: whos
transportation: transport
tollfree: freecall freephone
"""
JOINED_WORDS = """
e mail=email
web site=website
web page=website
correo electronico=email
sitio web=website
pagina web=website
post code=postal code
postcode=postal code
zip postal code=postal code
zip code=zip
codigo postal=postal code
phonenumber=phone number
telephonenumber=phone number
emailaddress=email
email address street=mailing address street
email address city=mailing address city
email address state=mailing address state
email address zip=mailing address zip
email address attention=mailing address attention
email address=email
email electronico=email
streetaddress=street address
lat longitude=point
lat long=point
latitude longitude=point
longitude latitude=point
latlon=point
latlong=point
latlng=point
latlongitude=point
toll free=tollfree
after hour=afterhours
first name=firstname
last name=lastname
sur name=lastname
surname=lastname
fee structure=fee
web address=website
website address=website
website url=website
web url=website
record id=id
what app=whatsapp
walk ins=walk in
pub flag=public flag
pub ind=public ind
pub indicator=public ind
is pub=is public
isactive=is active
isprimary=is primary
isprivate=is private
isconfidential=is confidential
ispublic=is public
ishidden=is hidden
isopen=is open
hoursoperation=hour of operation
houroperation=hour of operation
drop ins=drop in
reg required=registration required
reg number=registration number
cross state=cross street
"""
