"""Customers' messages that tests paste, fitting the starter knowledge."""

PASSWORD = "Labdien! Aizmirsu paroli un nevaru pieslēgties. Kā atjaunot aizmirstu paroli?\n\nAr cieņu,\nAnita Kalniņa"
TWO_QUESTIONS = "Labdien! Kā atjaunot aizmirstu paroli? Vai šī mēneša rēķinu var samaksāt pa daļām?\n\nAnita Kalniņa"
UNKNOWN = "Labdien! Vai jūsu birojā Liepājā drīkst ierasties ar kaķi?"
RUSSIAN = "Здравствуйте! Как оплатить счёт?\n\nСергей Иванов"
THANKS = "Liels paldies, viss strādā!"
WITH_QUOTE = """Labdien, kā atjaunot aizmirstu paroli?

2026. gada 20. novembris, atbalsts@dzintarnet.example rakstīja:
> Labdien!
> Lūdzu, uzrakstiet savu klienta numuru.
> Ar cieņu,
> Atbalsts
"""
