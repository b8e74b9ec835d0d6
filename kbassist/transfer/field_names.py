"""What other programs call the fields of an item, in English, Latvian and Russian; data, no code.

Compared in lower case, with "_" and "-" read as a space. Sooner names win over later ones.
"""

from kbassist.core.item import Audience, ItemKind, ItemStatus

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "external id", "slug", "key", "identifikators", "nr", "ид", "идентификатор", "номер", "код"),
    "language": ("language", "lang", "locale", "language code", "valoda", "язык"),
    "kind": ("kind", "item kind", "veids", "вид"),
    "title": (
        *("title", "name", "label", "subject", "heading"),
        *("virsraksts", "nosaukums", "temats", "заголовок", "название", "тема"),
    ),
    "question": ("question", "customer question", "jautājums", "klienta jautājums", "вопрос", "вопрос клиента"),
    "answer": ("answer", "reply", "atbilde", "ответ"),
    "body": (
        *("body", "content", "text", "markdown", "article", "message", "response", "template"),
        *("saturs", "teksts", "raksts", "содержание", "текст", "статья", "содержимое", "шаблон"),
    ),
    "html": ("html", "body html", "html body"),
    "short formal": ("short formal", "answer.formal", "answer formal", "īsā atbilde jūs", "краткий ответ вы"),
    "short familiar": ("short familiar", "answer.familiar", "answer familiar", "īsā atbilde tu", "краткий ответ ты"),
    "status": ("status", "state", "statuss", "статус", "состояние"),
    "audience": ("audience", "visibility", "auditorija", "redzamība", "аудитория", "доступ"),
    "tags": ("tags", "labels", "keywords", "categories", "category", "birkas", "atslēgvārdi", "теги", "метки"),
    "aliases": ("aliases", "synonyms", "sinonīmi", "синонимы"),
    "url": ("url", "link", "html url", "permalink", "canonical", "saite", "adrese", "ссылка", "адрес"),
    "valid until": (
        *("valid until", "valid to", "expires", "expires on", "expiry", "expiry date", "expiration date"),
        *("derīgs līdz", "derīga līdz", "spēkā līdz", "действует до", "действительно до", "годен до"),
    ),
    "review by": (
        *("review by", "review on", "review date", "next review", "review due"),
        *("pārskatīt līdz", "pārskatīšanas datums", "проверить до", "пересмотреть до", "дата проверки"),
    ),
    "entity": ("entity", "entītija", "объект"),
    "entity name": ("entity name",),
    "intent": ("intent", "nodoms", "намерение"),
    "placeholders": ("placeholders", "variables", "vietturi", "переменные"),
    "attachments": ("attachments", "attachment", "pielikumi", "pielikums", "вложения", "вложение"),
    "knowledge source": ("knowledge source",),
    "is draft": ("draft",),
    "question id": ("qid",),
}

STATUS_WORDS: dict[str, ItemStatus] = {
    **{status.value.replace("_", " "): status for status in ItemStatus},
    **dict.fromkeys(("public", "live", "active", "final", "publicēts", "опубликовано"), ItemStatus.PUBLISHED),
    **dict.fromkeys(("review", "pending", "pārskatīšanā", "на проверке"), ItemStatus.IN_REVIEW),
    **dict.fromkeys(("retired", "obsolete", "deprecated", "arhivēts", "в архиве"), ItemStatus.ARCHIVED),
}
"""A status that is not here means a draft: only what is surely published may reach a reply."""

AUDIENCE_WORDS: dict[str, Audience] = {
    **{audience.value: audience for audience in Audience},
    **dict.fromkeys(("all", "everyone", "customers", "external", "publisks", "публичный"), Audience.PUBLIC),
    **dict.fromkeys(("confidential", "secret", "private", "konfidenciāls", "секретно"), Audience.CONFIDENTIAL),
}
"""An audience that is not here means internal: nothing becomes public by a slip of the pen."""

KIND_WORDS: dict[str, ItemKind] = {
    **{kind.value: kind for kind in ItemKind},
    **dict.fromkeys(("past answer", "qa", "faq", "atbilde", "ответ"), ItemKind.ANSWER),
    **dict.fromkeys(("canned reply", "canned response", "macro", "sagatave", "шаблон"), ItemKind.CANNED),
    **dict.fromkeys(("raksts", "статья"), ItemKind.ARTICLE),
}
