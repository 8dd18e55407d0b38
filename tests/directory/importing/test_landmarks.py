import pytest

from guide.directory.importing.landmarks import LANDMARK, has_landmark

PHRASES = """
white w/ green door|Gray house|grey and white cottage|a 3-story building|log cabin|brick duplex|TAN GARAGE
behind the church|in back of Target|beside the park|adjacent to Trinity Chapel|alongside the river
next door to the bank|next to Walmart|across from the school|across the street from Aldi
kitty-corner from the mall|catty cornered to Cub|around the corner from the pub|corner of Elm and Third
down the street from the library|up the hill from Lakeview|two blocks from the depot|three doors past the bakery
houses off the highway|a mile from Duluth|opposite the jail|on the corner by the Y
near the bus stop|close to the hospital|in front of city hall|in the basement of the chapel|near to the tracks
above the pharmacy|below the bridge|by the lake|past the casino|off highway 61
upstairs of the old Hagen Hardware on Main|downstairs from the bakery|above the old bank|over the old depot
fire no. 7714|fire number 12|fire #88|at the Super Duper lot|in the parking lot
look for the purple bow|Look for a flag
detrás de la iglesia|detras del parque|al lado de la tienda|junto al banco|enfrente de la escuela|frente al hotel
cerca del hospital|a la vuelta de la esquina|arriba del bar|encima de la farmacia|debajo del puente
en la esquina de Lake|casa blanca|casas rojas|puerta verde|edificio de color azul|portón negro
busque la casa|busca el letrero|buscar una puerta
"""


@pytest.mark.parametrize("phrase", [each for line in PHRASES.split("\n") for each in line.split("|") if each])
def test_each_kind_of_phrase_is_found_by_its_words(phrase):
    text = f"Safe. {phrase}. Ring twice."
    found = LANDMARK.search(text)
    assert found
    assert has_landmark(text)


@pytest.mark.parametrize("text", ["Beds for women", "We stand by you", "She works nearby", ""])
def test_other_texts_have_none(text):
    assert not has_landmark(text)
