from guide.render.links import address_of, target_of, term_of


def test_other_links_lead_nowhere():
    for href in ["file:///etc/passwd", "https://example.org", "javascript:alert(1)", ""]:
        assert target_of(href) is None, href
        assert address_of(href) is None, href


def test_each_kind_of_link_leads_to_its_own_kind_only():
    assert target_of("entry:a%20page#part") == "a page#part"
    assert address_of("address:https%3A%2F%2Fexample.org") == "https://example.org"
    assert term_of("term:frostbite") == "frostbite"
    assert term_of("entry:frostbite") is None
