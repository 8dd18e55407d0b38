"""Holds the words by which people head columns of locations, addresses and areas, see service_phrases."""

PLACE_PHRASES = """
location.id: =location id | =site id | =facility id | =connect to site number | =site number |
  =location number | =branch id
location.name: =meeting place | =host site | =program location name | =location name | =site name | =site |
  =branch | =building | =building name | =campus | =venue | =location title | =name of location |
  =name of site | =nombre del sitio | =branch name | =office | =office name | =agency location | =where |
  =venue name
location.description: =cross street | =intersection | =nearest intersection | =entrance | =how to find us |
  physical location description | location description | location detail | access note | location note |
  parking | landmark
location.transportation: =public transport | =nearest station | =nearest stop | =bus access | =by bus |
  =transportation | =bus | =bus line | =bus route | =transit | =nearest transit | =how to get there |
  =direction | =transporte | =public transit | =parking and transit | =nearest bus | =getting there |
  =nearest bus stop | transportation | bus service | bus route | transit | bus line |
  public access transportation | nearest subway
location.latitude: latitude | y coordinate | coord y | geocode latitude
location.longitude: longitude | x coordinate | coord x
location.point: =point | =geolocation | =coordinate | =latitude and longitude | =geo | =geocode | =gps |
  =the geom | =location 1 | =map | =georeference | =geometry | =location point | =geo point |
  =new georeferenced column | =coordenada | =location coordinate | point | geolocation | coordinate | gps |
  geocoded
address.address_1: =via | =street and number | =street number name | =physical street | =road | =street |
  =address 1 | =street address | =address line 1 | =street address 1 | =street 1 | =line 1 | =add 1 |
  =street name | =street number and name | =house number | =calle | =address street | =address street 1 |
  =street y number | =street number | address 1 | street address | address line 1 | street 1 |
  address line
address.address_2: =address extra | =address line 3 | =unit or suite | =suite unit | =address detail |
  =address ln 2 | =additional address | =address 2 | =suite | =apt | =unit | =address line 2 | =street 2 |
  =floor | =room | =address 3 | =address 4 | =line 2 | =suite number | =suite apt | =unit number |
  =apartment | =add 2 | =address street 2 | address 2 | address line 2 | suite | address 3 | address 4 |
  street 2 | address line 3
address.whole: =address | =full address | =physical address | =mailing address | =location address |
  =po box | =p o box | =mailing | =direccion | =location | =complete address | =business address |
  =place address | =address full | =where is it | =where it is | =donde | =donde esta | =address and phone |
  =location of service | =where to go | address
address.city: =suburb | =town or city | =city or town | =nearest town | =nearest city | =city town |
  =city or municipality | =post town | =muni | =city | =borough | =village | =municipality | =ciudad |
  =neighborhood city | =city name | =locality | locality | city | borough
address.region: =borough or county | =lga | =local government area | =state region | =metro area |
  =county or region | =island name | =neighborhood name | =quadrant | =local authority | =district name |
  =council area | =county | =island | =region | =parish | =county name | =condado | =district | =community |
  =neighborhood | =area of town | =zone | =neighbourhood | =barrio | county | neighborhood | region
address.state_province: =us state | =state name | =state or province | =uf | =state or territory |
  =territory or state | =state | =province | =state province | =administrative area | administrative area |
  =address region | =estado | =provincia | =state abbreviation | =state code | state province | state |
  province
address.postal_code: =cap | =p o code | =zip or postal code | =zippostal | =c p | =cp | =zip |
  =postal code | =postal | =zip plus 4 | =zip 4 | =postalcode | =zip 5 | =post code | =pin code | =eircode |
  =plz | zip | postal code | =pin | =pincode
address.country: =country | =pais | =country code | =nation | country
address.attention: =address attention | =care of | =in care of
address.address_type: =address type
accessibility.description: =accessible facility | =access for wheelchair | =mobility access | =handicap |
  =accessibility | =physical access | =ada | =wheelchair | =disability access | =handicap access |
  =ada accessible | =wheelchair accessible | =handicapped accessible | =disabled access | =accesibilidad |
  =handicap accessible | =accessible | =accessibility description | =accessibility for disability |
  =ada access | =amenity | =access for people with disability | wheelchair | accessible | handicap |
  disability access | accessibility | ada
service_area.name: =serving area | =area of coverage | =served county | =zip served | =service zip |
  =area of service | =delivery area | =where we work | =locality served | =operating area | =place served |
  =counties of service | =service area | =area served | =coverage area | =coverage | =county served |
  =counties | =counties served | =cities | =geographic area | =geographic area served | =area |
  =region served | =serve area | =territory | =zips | =cities served | =catchment zone | =zip code |
  =geography | =condado servido | =city served | =where they serve | =geographic served | =area covered |
  =service region | =jurisdiction | =catchment area | =catchment | =zips served | =coverage area text |
  =served area | =boundary | =service county | service area | area served | coverage area | operation area |
  area of operation | borough served | boroughs served | counties served | county served | coverage |
  catchment zone | catchment | geographic | counties | cities served | serve all | state served |
  province served | region served | town served | zip served | community served | location served |
  district served | neighborhood served | municipality served | parish served | island served |
  tribe served | operational state | operational district | operational area | state covered |
  county covered | operating region | serve county | serve counties
service_area.description: =area description | catchment description | service area description |
  catchment type
"""
