"""Holds the words of headings in German, French, Spanish, Portuguese, Italian, Dutch, and a few Polish ones.

Each is read as the English word before the colon, so that all that is known of English headings holds for
these, too, what must stay private among it. They stand without accents. A word that English has as well,
such as "note" or "site", is not here.
"""

FOREIGN_WORDS = """
of: de del du des di della von der
name: naam nom nome nazwa nazwy denominazione bezeichnung denominacion denominacao denomination intitule
  benennung
title: titel titre titulo titolo
organization: organizacja organizacji organisatie organisme organismo organizzazione organizacao
  einrichtung instelling
  institucion instituicao istituzione ente entidade stichting verein associacao asociacion associazione
  vereniging azienda etablissement establecimiento estabelecimento stabilimento
operator: trager traeger tragerschaft
program: programm
service: servizio servico dienst dienstleistung prestation
provider: anbieter aanbieder prestataire fornitore
address: adresse adres indirizzo endereco anschrift
street: strasse straat rue rua logradouro
city: miasto miejscowosc stadt ort ville commune comune plaats woonplaats cidade citta localite localita
  localidade localidad
  wohnort
municipality: gmina gemeinde gemeente municipio concelho
county: powiat landkreis kreis departement comarca
district: bezirk distrito distretto distrikt kanton canton
neighborhood: stadtteil arrondissement bairro quartier colonia wijk stadsdeel quartiere buurt
  fraccionamiento
state: bundesland
province: provincie provincia
region: regione regiao regio
zip: postleitzahl plz cep
country: pays paese
phone: telefonu telefon telefoon telefone telephonique rufnummer telefonnummer telefoonnummer fone tlf tfno
  telefonico
  telefonisch
line: ligne linea linha lijn
fax: telefax telecopieur telecopie
mobile: handy mobil mobiel cellulare cellulaire telemovel portable mobilnummer handynummer
  diensthandy privathandy gsm
email: courriel mailadresse mailadres mel emailadresse emailadres
website: webseite webadresse webadres webpagina internetseite internetadresse sitio sito
hour: godziny horaire heure orario orari offnungszeit oeffnungszeit offnungszeiten oeffnungszeiten
  sprechzeiten
  sprechstunde sprechstunden offnung openingstijden openingsuren openingstijd uren permanence geoffnet
opening: ouverture apertura abertura
day: jour giorno dia tage dagen giorni
description: beschreibung omschrijving beschrijving descrizione descricao descriptif kurzbeschreibung
offer: angebot aanbod offre offerta oferta ofrece ofrecen oferece biedt bieden bietet bieten offert
category: kategorie categorie thematique thematik thema tema rubrik rubrique
type: typ tipo soort tipologia typologie
population: zielgruppe doelgroep destinatari destinatario beneficiaire poblacion populacao clientela
  clientele
served: atiende atienden atende accueilli desservi servido servida
eligibility: aufnahmebedingungen aufnahmekriterien voorwaarden zulassung
requirement: requisiti condizioni
cost: kosten preis prei cout tarif tarifa prix prezzo preco coste gebuhr gebuhren tarieven custo costi
free: gratuit gratuito gratis kostenlos
language: sprache sprachen langue taal talen lingue lingua linguas
accessible: barrierefrei toegankelijk rollstuhlgerecht rolstoeltoegankelijk
accessibility: toegankelijkheid accessibilite accessibilita acessibilidade barrierefreiheit
area: zona territoire territorio einzugsgebiet werkgebied einsatzgebiet
registration: anmeldung aanmelden aanmelding inscription inscripcion inscricao iscrizione
access: acce acceso acesso accesso zugang acceder
coordinate: koordinaten coordonnee coordenada coordinaten coordinate
latitude: breitengrad latitudine breedtegraad breite
longitude: langengrad laengengrad longitudine lengtegraad lange
date: datum fecha
updated: aktualisiert bijgewerkt aggiornato actualise atualizado actualizada
update: actualizacion atualizacao aggiornamento aktualisierung actualisation
verified: verifie gepruft verificato geverifieerd
verification: verifica verificacao verificacion prufung
last: ultima ultimo derniere dernier laatste letzte
note: bemerkung bemerkungen anmerkung anmerkungen opmerking opmerkingen remarque observacao observacoe nota
  notizen notiz notitie hinweise
contact: kontakt contatto contato contacto
what: wat cosa
director: directeur directrice leiter leiterin leitung direttore direttrice diretor diretora
  geschaftsfuhrung
  geschaftsfuhrer
responsable: responsavel responsabile verantwortlich verantwortlicher verantwoordelijke encarregado
coordinator: coordinateur coordinatrice coordinatore koordinator coordenador coordenadora
internal: intern interne interno interna internes
confidential: confidentiel confidentielle vertraulich vertrouwelijk riservato sigiloso
document: dokumente documenti documenti unterlagen papiere
needed: necessario necessaria necesario necesaria nodig benotigt notig noetig
required: requis requise requerida requerido richiesta erforderlich vereist obligatoire
available: disponible disponivel disponibili verfugbar beschikbaar
bring: mitbringen meenemen apporter llevar portare trazer
source: quelle fonte fuente bron
mission: missao mision missione
"""
FOREIGN_JOINED = """
nome da=name of
nome do=name of
naam van=name of
reference required=referral required
osoba kontaktowa=contact person
osoba do kontaktu=contact person
osoba odpowiedzialna=contact person
osoby kontaktowej=contact person
osoby odbierajacej=contact person
przedstawiciel=contact person
imie nazwisko=contact person
imie i nazwisko=contact person
ansprechpartner=contact person
ansprechpartnerin=contact person
ansprechperson=contact person
kontaktperson=contact person
contactpersoon=contact person
referente=contact person
referent=contact person
interlocuteur=contact person
personne ressource=contact person
art der=type
privatnummer=private number
durchwahl=direct number
hausnummer=house number
huisnummer=house number
numero civico=house number
sans frais=tollfree
numero vert=tollfree
ligne ecoute=helpline
linea ayuda=helpline
site internet=website
lien internet=website
public accueilli=population served
public cible=target population
public concerne=target population
publico alvo=target population
publico objetivo=target population
voor wie=for who
fur wen=for who
fuer wen=for who
pour qui=for who
para quem=for who
para quien=for who
a chi=for who
a quien=for who
comment access=how to access
comment y access=how to access
comment contacter=how to contact
quem served=who they serve
qui served=who they serve
code postal=postal code
numero appel gratuit=tollfree
numero gratuit=tollfree
linea gratuita=tollfree
numero verde=tollfree
complement address=address 2
adresszusatz=address 2
complemento=address 2
toevoeging=address 2
recapito phone=phone
posta elettronica=email
elektronische post=email
personne a contacter=contact person
personne contact=contact person
persoon contact=contact person
mise a jour=last updated
date de mise a jour=last updated
bearbeitet von=updated by
erfasst von=entered by
saisi par=entered by
modifie par=updated by
ingevoerd door=entered by
inserito da=entered by
capturado por=entered by
preenchido por=entered by
veroffentlichen=publish
veroeffentlichen=publish
nicht veroffentlichen=do not publish
nicht veroeffentlichen=do not publish
nicht weitergeben=do not share
ne pas diffuser=do not share
ne pas publier=do not publish
niet publiceren=do not publish
niet delen=do not share
non pubblicare=do not publish
non divulgare=do not share
nao publicar=do not publish
nao divulgar=do not share
nao compartilhar=do not share
"""
