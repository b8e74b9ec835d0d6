"""What a fresh process does to have all of the language part in memory: every language, every model, every lexicon."""

from kbassist.core.understanding import Address
from kbassist.language.conversion.convert import convert_address
from kbassist.language.conversion.converters import CONVERTIBLE_LANGUAGES
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand
from kbassist.services.understanding_evaluation import fresh_start

MESSAGES = {
    "lv": "Labdien! Aizmirsu paroli un nevaru pieslēgties. Ko man darīt? Anna Bērziņa",
    "ru": "Здравствуйте! Забыл пароль и не могу войти. Что мне делать? Сергей Иванов",
    "en": "Hello! I forgot my password and cannot log in. What should I do? Anna Smith",
    "lt": "Laba diena! Pamiršau slaptažodį ir negaliu prisijungti. Ką man daryti?",
    "et": "Tere! Unustasin parooli ja ei saa sisse logida. Mida ma pean tegema?",
    "uk": "Добрий день! Забув пароль і не можу увійти. Що мені робити?",
    "de": "Guten Tag! Ich habe mein Passwort vergessen. Was soll ich tun?",
    "pl": "Dzień dobry! Nie pamiętam hasła i nie mogę się zalogować. Co mam robić?",
    "fr": "Bonjour ! J'ai oublié mon mot de passe. Que dois-je faire ?",
    "es": "¡Buenos días! Olvidé mi contraseña y no puedo entrar. ¿Qué debo hacer?",
}


def run() -> None:
    """Understands a message in every language and converts in each language that can be converted."""
    packs = fresh_start.run()
    for text in MESSAGES.values():
        understand(message_from(text), packs)
    for language in CONVERTIBLE_LANGUAGES:
        for to in (Address.FORMAL, Address.FAMILIAR):
            convert_address(MESSAGES[language], language=language, to=to, packs=packs)
