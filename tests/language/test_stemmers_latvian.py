"""All forms of a Latvian word get one key, typed with diacritics or without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import fold

PARADIGMS = {
    "first declension": "rēķins rēķina rēķinam rēķinu rēķinā rēķini rēķiniem rēķinus rēķinos",
    "first declension, agent": "lietotājs lietotāja lietotājam lietotāju lietotājā lietotāji lietotājiem lietotājos",
    "first declension, action": "maksājums maksājuma maksājumam maksājumu maksājumi maksājumiem maksājumus maksājumos",
    "internet": "internets interneta internetam internetu internetā",
    "second declension with c/č": "lācis lāča lācim lāci lācī lāči lāču lāčiem lāčus lāčos",
    "second declension with n/ņ": "tālrunis tālruņa tālrunim tālruni tālrunī tālruņi tālruņu tālruņiem tālruņus",
    "second declension with t/š": "latvietis latvieša latvietim latvieti latvieši latviešu latviešiem latviešus",
    "second declension with d/ž": "briedis brieža briedim briedi brieži briežu briežiem briežos",
    "second declension with b/bj": "gulbis gulbja gulbim gulbi gulbī gulbji gulbju gulbjiem",
    "fourth declension": "kļūda kļūdas kļūdai kļūdu kļūdā kļūdām kļūdās",
    "fourth declension in -ija": "versija versijas versijai versiju versijā versijām versijās",
    "fifth declension": "parole paroles parolei paroli parolē parolēm parolēs paroļu",
    "fifth declension with t/š": "saite saites saitei saiti saitē saitēm saišu",
    "fifth declension with d/ž": "atbilde atbildes atbildei atbildi atbildēm atbilžu",
    "fifth declension with p/pj": "mape mapes mapei mapi mapē mapēm mapju",
    "fifth declension in -āte": "aktivitāte aktivitātes aktivitāti aktivitātēm aktivitāšu",
    "sixth declension": "sirds sirdij sirdi sirdī sirdis siržu sirdīm sirdīs",
    "post": "pasts pasta pastam pastu pastā pasti pastiem pastus",
    "adjective": "jauns jauna jaunam jaunai jaunu jauni jaunas jauniem jaunām jaunais jaunā jaunajam jaunajā jaunie",
    "comparison": "ātrs ātra ātri ātrāks ātrāka ātrāku ātrāki ātrākais ātrākajam ātrākie",
    "verb in -ot": "atjaunot atjaunoju atjauno atjaunojam atjaunojat atjaunojiet atjaunoja atjaunošu atjaunosim "
    "atjaunotu atjaunots atjaunota atjaunoti atjaunošana atjaunošanas atjaunojot atjaunojusi atjaunojuši jāatjauno",
    "verb in -āt": "maksāt maksāju maksā maksājam maksājat maksājiet maksāja maksāšu maksās maksāsim maksātu "
    "maksāts maksāšana maksājot jāmaksā maksājusi",
    "verb in -īt": "nosūtīt nosūtu nosūta nosūtām nosūtāt nosūtiet nosūtīju nosūtīja nosūtīšu nosūtīs nosūtītu "
    "nosūtīts nosūtīšana nosūtot nosūtījis nosūtījuši",
    "verb with g/dz": "izslēgt izslēdzu izslēdz izslēdzam izslēdzat izslēdziet izslēdza izslēgs izslēgsim izslēgtu "
    "izslēgts izslēgšana izslēdzot izslēdzusi",
    "verb with k/c": "saukt saucu sauc saucam sauciet sauca sauks saukts saukšana",
    "verb with another root": "atrast atrodu atrod atrodam atradu atrada atradāt atradīšu atradīs "
    "atrastu atrasts atrodas",
    "reflexive verb": "pieslēgties pieslēdzos pieslēdzies pieslēdzas pieslēdzamies pieslēdzaties "
    "pieslēdzieties pieslēgšanās",
    "reflexive verb in -oties": "ielogoties ielogojos ielogojies ielogojas ielogojamies ielogojieties ielogošanās",
    "to give": "dot dodu dod dodam dodiet deva devāt devusi došu",
    "to receive": "saņemt saņemu saņem saņemam saņemiet saņēmu saņēma saņēmusi saņemts saņemšana",
}


@pytest.mark.parametrize("forms", PARADIGMS.values(), ids=PARADIGMS.keys())
def test_all_forms_of_a_word_have_one_key(forms: str) -> None:
    stem = stemmer_for("lv")

    keys = {form: stem(form) for form in forms.split()}

    assert len(set(keys.values())) == 1, keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rēķins", "reklāma"),
        ("parole", "paraugs"),
        ("lieta", "lietotājs"),
        ("lieta", "lietot"),
        ("pasts", "pasūtījums"),
        ("radio", "radīt"),
        ("līgums", "liegums"),
        ("konts", "kontakts"),
        ("jauns", "jautājums"),
        ("saite", "saistīt"),
    ],
)
def test_words_of_support_that_look_alike_keep_their_own_keys(one: str, other: str) -> None:
    stem = stemmer_for("lv")

    assert stem(one) != stem(other)


@given(st.text(alphabet="aābcčdeēfgģhiījkķlļmnņoprsštuūvzž", min_size=1, max_size=20))
def test_typing_without_diacritics_never_changes_a_key(word: str) -> None:
    stem = stemmer_for("lv")

    assert stem(word) == stem(fold(word)) == stem(word.upper())


@given(st.text(max_size=30))
def test_any_text_has_a_folded_key(text: str) -> None:
    key = stemmer_for("lv")(text)

    assert key == fold(key)


@pytest.mark.parametrize("word", ["2fa", "mp3", "a1", "wifi6"])
def test_a_word_with_digits_is_only_folded(word: str) -> None:
    assert stemmer_for("lv")(word) == word
