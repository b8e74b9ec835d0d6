<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ArticlesPage</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Filter by title, tag or name</source>
        <translation>Отбор по заголовку, метке или имени</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Новая статья</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Записи</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Под фильтры ничего не подходит</translation>
    </message>
    <message>
        <source>Clear the words or the filters above.</source>
        <translation>Сотрите слова или сбросьте фильтры выше.</translation>
    </message>
    <message>
        <source>There is no knowledge yet</source>
        <translation>База знаний пока пуста</translation>
    </message>
    <message>
        <source>Write the first article, or import what you have.</source>
        <translation>Напишите первую статью или импортируйте то, что уже есть.</translation>
    </message>
    <message>
        <source>Import knowledge</source>
        <translation>Импорт знаний</translation>
    </message>
    <message>
        <source>To review ({count})</source>
        <translation>На пересмотр ({count})</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>На пересмотр</translation>
    </message>
    <message>
        <source>Filter the questions</source>
        <translation>Отбор вопросов</translation>
    </message>
    <message>
        <source>Unanswered questions ({count})</source>
        <translation>Вопросы без ответа ({count})</translation>
    </message>
    <message>
        <source>Unanswered questions</source>
        <translation>Вопросы без ответа</translation>
    </message>
</context>
<context>
    <name>ArticlesViewModel</name>
    <message>
        <source>“{title}” is archived and no longer used in replies.</source>
        <translation>«{title}» в архиве и больше не используется в ответах.</translation>
    </message>
    <message>
        <source>“{title}” is published.</source>
        <translation>Опубликовано: «{title}».</translation>
    </message>
    <message>
        <source>Version {number} of “{title}” is the newest again.</source>
        <translation>Версия {number} «{title}» снова самая новая.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Ready answer, formal</source>
        <translation>Готовый ответ на «Вы»</translation>
    </message>
    <message>
        <source>Ready answer, familiar</source>
        <translation>Готовый ответ на «ты»</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>No backup of the knowledge could be made. {problem}</source>
        <translation>Не удалось сделать резервную копию базы знаний. {problem}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Working</source>
        <translation>Идёт работа</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>22.11. or arrow keys</source>
        <translation>22.11. или стрелки</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>The reply as the customer sees it</source>
        <translation>Ответ, каким его увидит клиент</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Выйти без сохранения?</translation>
    </message>
    <message>
        <source>What you changed here since the last saving will be lost.</source>
        <translation>Всё, что изменено здесь после последнего сохранения, пропадёт.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Text in Markdown</source>
        <translation>Текст в разметке Markdown</translation>
    </message>
    <message>
        <source>Write the text here: ## heading, **bold**, 1. steps, - lists</source>
        <translation>Пишите текст здесь: ## заголовок, **жирный**, 1. шаги, - списки</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Новая статья</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>“{title}” is saved as version {number}.</source>
        <translation>Сохранено как версия {number}: «{title}».</translation>
    </message>
    <message>
        <source>Somebody saved version {number} meanwhile. Your text is still here; theirs stays among earlier versions.</source>
        <translation>Тем временем кто-то сохранил версию {number}. Ваш текст по-прежнему здесь, чужой останется среди прежних версий.</translation>
    </message>
    <message>
        <source>Save mine as the newest</source>
        <translation>Сохранить мой как новейший</translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Title, as a customer would ask</source>
        <translation>Заголовок – так, как спросил бы клиент</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Аудитория</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>billing, password</source>
        <translation>счета, пароль</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Веб-адрес</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>The last day on which this holds</source>
        <translation>Последний день, когда это верно</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Пересмотреть до</translation>
    </message>
    <message>
        <source>When somebody should look at this again</source>
        <translation>Когда это нужно перечитать</translation>
    </message>
    <message>
        <source>The customer&apos;s question</source>
        <translation>Вопрос клиента</translation>
    </message>
    <message>
        <source>Ready answer, formal</source>
        <translation>Готовый ответ на «Вы»</translation>
    </message>
    <message>
        <source>Ready answer, familiar</source>
        <translation>Готовый ответ на «ты»</translation>
    </message>
    <message>
        <source>Ready answers for replies</source>
        <translation>Готовые ответы для писем</translation>
    </message>
</context>
<context>
    <name>EntriesPanel</name>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Paste message</source>
        <translation>Вставить сообщение</translation>
    </message>
    <message>
        <source>Close this entry</source>
        <translation>Закрыть эту запись</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Found in the knowledge</source>
        <translation>Найдено в базе знаний</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the chosen item in Articles</source>
        <translation>Открыть выбранное на странице «Статьи»</translation>
    </message>
    <message>
        <source>Nothing in the knowledge answers this.</source>
        <translation>В базе знаний ответа на это нет.</translation>
    </message>
    <message>
        <source>The message asks nothing, so nothing was looked for.</source>
        <translation>В сообщении ни о чём не спрашивают, поэтому ничего не искали.</translation>
    </message>
</context>
<context>
    <name>FilesRow</name>
    <message>
        <source>Files that go along with replies</source>
        <translation>Файлы, которые уходят вместе с ответами</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Добавить файл…</translation>
    </message>
    <message>
        <source>Take {file} off</source>
        <translation>Убрать {file}</translation>
    </message>
</context>
<context>
    <name>FilesSide</name>
    <message>
        <source>No files go along with this reply.</source>
        <translation>С этим ответом файлы не уходят.</translation>
    </message>
    <message>
        <source>Once it is pasted, copy its files and paste them, too.</source>
        <translation>Когда он вставлен, скопируйте и вставьте и его файлы.</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Скопировать файлы</translation>
    </message>
    <message>
        <source>Copied as files: {names}.</source>
        <translation>Скопированы файлы: {names}.</translation>
    </message>
</context>
<context>
    <name>FilesStrip</name>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Скопировать файлы</translation>
    </message>
    <message>
        <source>Files that go along</source>
        <translation>Файлы, которые уходят с ответом</translation>
    </message>
    <message>
        <source>Attach {file}</source>
        <translation>Приложить {file}</translation>
    </message>
    <message>
        <source>Space leaves the file out or takes it back</source>
        <translation>Пробел убирает файл или возвращает его</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Открыть {file}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Any</source>
        <translation>Любой</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Findings in the reply</source>
        <translation>Замечания к ответу</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Стоит посмотреть: {count}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Try it with sample knowledge</source>
        <translation>Попробовать на примере</translation>
    </message>
    <message>
        <source>The help centre of a small internet company in three languages, ready to answer from.</source>
        <translation>Справочный центр небольшой интернет-компании на трёх языках: можно сразу отвечать.</translation>
    </message>
    <message>
        <source>Import my files</source>
        <translation>Импортировать мои файлы</translation>
    </message>
    <message>
        <source>Your articles, past answers and canned replies: Markdown, JSONL, CSV or HTML.</source>
        <translation>Ваши статьи, прежние ответы и заготовки: Markdown, JSONL, CSV или HTML.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Начать с нуля</translation>
    </message>
    <message>
        <source>Write the first article yourself; import any time.</source>
        <translation>Первую статью можно написать прямо здесь; импорт – в любое время.</translation>
    </message>
    <message>
        <source>Good replies start from what you know</source>
        <translation>Хорошие ответы начинаются с того, что Вы знаете</translation>
    </message>
    <message>
        <source>Everything stays on this computer. What should kbassist answer from?</source>
        <translation>Всё остаётся на этом компьютере. На какие знания kbassist опираться в ответах?</translation>
    </message>
</context>
<context>
    <name>GapTable</name>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Последний раз</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>Unanswered questions</source>
        <translation>Вопросы без ответа</translation>
    </message>
    <message>
        <source>Nothing in the knowledge answers this question</source>
        <translation>В базе знаний нет ответа на этот вопрос</translation>
    </message>
    <message>
        <source>The question in full</source>
        <translation>Вопрос целиком</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>Написать статью</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Не нужна</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Под фильтры ничего не подходит</translation>
    </message>
    <message>
        <source>Clear the words or the filters above.</source>
        <translation>Сотрите слова или сбросьте фильтры выше.</translation>
    </message>
    <message>
        <source>There are no unanswered questions</source>
        <translation>Вопросов без ответа нет</translation>
    </message>
    <message>
        <source>When you copy a reply and nothing in the knowledge answers one of the customer&apos;s questions, the question is noted here, without personal data. The most frequent ones show which articles are missing.</source>
        <translation>Если Вы копируете ответ, а на какой-то из вопросов клиента в базе знаний ничего нет, этот вопрос записывается сюда – без личных данных. Самые частые показывают, каких статей не хватает.</translation>
    </message>
    <message numerus="yes">
        <source>asked %n time(s)</source>
        <translation>
            <numerusform>задан %n раз</numerusform>
            <numerusform>задан %n раза</numerusform>
            <numerusform>задан %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>последний раз {day}</translation>
    </message>
</context>
<context>
    <name>GapsViewModel</name>
    <message>
        <source>“{question}” is off the list.</source>
        <translation>Убрано из списка: «{question}».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>The article is saved; “{question}” is off the list of unanswered questions.</source>
        <translation>Статья сохранена; вопрос «{question}» убран из списка вопросов без ответа.</translation>
    </message>
    <message>
        <source>Put the question back</source>
        <translation>Вернуть вопрос в список</translation>
    </message>
</context>
<context>
    <name>GlossaryField</name>
    <message>
        <source>House words</source>
        <translation>Слова компании</translation>
    </message>
    <message>
        <source>ticket → request</source>
        <translation>тикет → заявка</translation>
    </message>
</context>
<context>
    <name>HabitsList</name>
    <message>
        <source>My phrases</source>
        <translation>Мои фразы</translation>
    </message>
    <message>
        <source>Forget the phrase</source>
        <translation>Забыть фразу</translation>
    </message>
    <message>
        <source>My phrases: what the program writes → what you write</source>
        <translation>Мои фразы: что пишет программа → что пишете Вы</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Искать в справке</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Страницы справки</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Текст справки</translation>
    </message>
    <message>
        <source>No page holds all these words.</source>
        <translation>Ни на одной странице нет всех этих слов.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import knowledge</source>
        <translation>Импорт знаний</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>Выбранные файлы и папки</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Импортировать как</translation>
    </message>
    <message>
        <source>What the files say</source>
        <translation>Как указано в файлах</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>The folder&apos;s name</source>
        <translation>Имя папки</translation>
    </message>
    <message>
        <source>Skipped files and why</source>
        <translation>Пропущенные файлы и причины</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Сначала проверить</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Markdown, JSONL, CSV and HTML files, alone or in folders. Importing again updates what is there and doubles nothing. Files can also be dropped here.</source>
        <translation>Файлы Markdown, JSONL, CSV и HTML, по одному или в папках. Повторный импорт обновляет имеющееся и ничего не дублирует. Файлы можно и перетащить сюда.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Добавить папку</translation>
    </message>
    <message>
        <source>Would bring: {added} new, {updated} updated, {unchanged} unchanged, {skipped} skipped.</source>
        <translation>Будет импортировано: новых – {added}, обновлённых – {updated}, без изменений – {unchanged}, пропущенных – {skipped}.</translation>
    </message>
    <message>
        <source>Imported: {added} new, {updated} updated, {unchanged} unchanged, {skipped} skipped.</source>
        <translation>Импортировано: новых – {added}, обновлённых – {updated}, без изменений – {unchanged}, пропущенных – {skipped}.</translation>
    </message>
    <message>
        <source>Notices: {count}.</source>
        <translation>Объявления: {count}.</translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>Building the search index …</source>
        <translation>Строится поисковый индекс …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>ItemTable</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Устарело</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>На пересмотр</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The clipboard holds again what it held before.</source>
        <translation>В буфере обмена снова то, что было раньше.</translation>
    </message>
    <message>
        <source>There is nothing to put back on the clipboard.</source>
        <translation>В буфер обмена нечего возвращать.</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>The customer’s message</source>
        <translation>Сообщение клиента</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Show quoted parts</source>
        <translation>Показать цитаты</translation>
    </message>
    <message>
        <source>Make it a question</source>
        <translation>Добавить как вопрос</translation>
    </message>
    <message>
        <source>Calm view</source>
        <translation>Спокойный вид</translation>
    </message>
    <message>
        <source>Hide quoted parts</source>
        <translation>Скрыть цитаты</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Меню (F10)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close the notice</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Kind of notice</source>
        <translation>Вид объявления</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>Кого это касается</translation>
    </message>
    <message>
        <source>Words of the messages, tags or products: internet, e-mail Riga</source>
        <translation>Слова сообщений, метки или продукты: интернет, почта Рига</translation>
    </message>
    <message>
        <source>Only messages in</source>
        <translation>Только сообщения на языке</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>До какого времени</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутренняя заметка</translation>
    </message>
    <message>
        <source>For the team, never said to customers</source>
        <translation>Для команды, клиентам этого не говорят никогда</translation>
    </message>
    <message>
        <source>What customers read</source>
        <translation>Что читают клиенты</translation>
    </message>
</context>
<context>
    <name>OverrideBar</name>
    <message>
        <source>Copy anyway</source>
        <translation>Всё равно скопировать</translation>
    </message>
    <message>
        <source>Mend it first</source>
        <translation>Сначала исправить</translation>
    </message>
    <message>
        <source>Not copied yet. {words} Copying anyway is noted.</source>
        <translation>Пока не скопировано. {words} Если скопировать всё равно, это будет отмечено.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>“{word}” counts as spelled right from now on.</source>
        <translation>Слово «{word}» теперь считается написанным правильно.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>The clipboard holds something else now, so nothing was pasted.</source>
        <translation>В буфере обмена теперь другое, поэтому ничего не вставлено.</translation>
    </message>
    <message>
        <source>Pasted into “{window}”. Nothing is sent yet.</source>
        <translation>Вставлено в окно «{window}». Пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>Wayland lets no program press keys in another window, so the command is not there.</source>
        <translation>Wayland не позволяет программам нажимать клавиши в чужом окне, поэтому команды нет.</translation>
    </message>
    <message>
        <source>The command is not there: install {names} and start the program again.</source>
        <translation>Команды нет: установите {names} и запустите программу снова.</translation>
    </message>
    <message>
        <source>This system cannot paste into other windows, so the command is not there.</source>
        <translation>В этой системе нельзя вставлять в другие окна, поэтому команды нет.</translation>
    </message>
</context>
<context>
    <name>PlacesForm</name>
    <message>
        <source>Leave open</source>
        <translation>Оставить незаполненным</translation>
    </message>
</context>
<context>
    <name>PostedNotices</name>
    <message>
        <source>from {time}</source>
        <translation>с {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Объявления</translation>
    </message>
    <message>
        <source>must be mended by hand</source>
        <translation>нужно исправить вручную</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>скопирован</translation>
    </message>
    <message>
        <source>findings: {count}</source>
        <translation>замечания: {count}</translation>
    </message>
    <message>
        <source>The notice has ended; drafts do not say it any more.</source>
        <translation>Объявление завершено; черновики о нём больше не говорят.</translation>
    </message>
    <message>
        <source>The notice is deleted.</source>
        <translation>Объявление удалено.</translation>
    </message>
    <message>
        <source>The notice that you are writing is not saved yet.</source>
        <translation>Объявление, которое Вы пишете, ещё не сохранено.</translation>
    </message>
    <message>
        <source>The notice is posted.</source>
        <translation>Объявление опубликовано.</translation>
    </message>
    <message>
        <source>The notice is saved.</source>
        <translation>Объявление сохранено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Replies saved: {count}.</source>
        <translation>Сохранено ответов: {count}.</translation>
    </message>
</context>
<context>
    <name>PostedNoticesPage</name>
    <message>
        <source>New notice</source>
        <translation>Новое объявление</translation>
    </message>
    <message>
        <source>Notices, current ones first</source>
        <translation>Объявления, сначала текущие</translation>
    </message>
    <message>
        <source>There are no notices</source>
        <translation>Объявлений нет</translation>
    </message>
    <message>
        <source>Post what is going on right now: an outage, a delay, a change. Every draft for a message that it touches says it first, in the customer&apos;s language and form of address.</source>
        <translation>Запишите, что происходит сейчас: сбой, задержка, изменения. Каждый черновик для сообщения, которого это касается, скажет об этом сначала – на языке клиента и в его форме обращения.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>Решено…</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Завершить сейчас</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Replies to many…</source>
        <translation>Ответы многим…</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Every change is kept at once.</source>
        <translation>Каждое изменение сохраняется сразу.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The text appears here</source>
        <translation>Текст появится здесь</translation>
    </message>
    <message>
        <source>Choose a result with the arrow keys; Enter moves into its text.</source>
        <translation>Выберите результат стрелками; Enter переходит к его тексту.</translation>
    </message>
    <message>
        <source>Text of the chosen result</source>
        <translation>Текст выбранного результата</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Копировать ответ</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Произошла ошибка</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>Your knowledge and open messages are safe, and you can go on working. This report helps to mend the error; it holds no customer&apos;s words and is sent nowhere.</source>
        <translation>Ваша база знаний и открытые сообщения в сохранности, работу можно продолжать. Этот отчёт помогает исправить ошибку; слов клиентов в нём нет, и он никуда не отправляется.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Продолжить работу</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Choose an item to read it</source>
        <translation>Выберите запись, чтобы прочитать её</translation>
    </message>
    <message>
        <source>Enter opens it for editing; Ctrl+N begins a new article.</source>
        <translation>Enter открывает её для правки; Ctrl+N начинает новую статью.</translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation>Текст записи</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Опубликовать</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>Holds until {day}</source>
        <translation>Действует до {day}</translation>
    </message>
    <message>
        <source>To review by {day}</source>
        <translation>Пересмотреть до {day}</translation>
    </message>
</context>
<context>
    <name>RepliesDialog</name>
    <message>
        <source>Replies to many</source>
        <translation>Ответы многим</translation>
    </message>
    <message>
        <source>Customers who are told</source>
        <translation>Клиенты, которым об этом говорят</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Open messages</source>
        <translation>Открытые сообщения</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Сохранить все…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy and go on</source>
        <translation>Скопировать и дальше</translation>
    </message>
    <message>
        <source>No open message speaks of this. Take a file with the columns id, name, language, address, text.</source>
        <translation>Ни в одном открытом сообщении об этом не говорится. Возьмите файл со столбцами id, name, language, address, text.</translation>
    </message>
    <message>
        <source>{copied} of {count} copied. Nothing is sent: paste each reply where it belongs.</source>
        <translation>Скопировано {copied} из {count}. Ничего не отправляется: вставьте каждый ответ на его место.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Save all replies</source>
        <translation>Сохранить все ответы</translation>
    </message>
</context>
<context>
    <name>ReplyPage</name>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>ReplySide</name>
    <message>
        <source>No sentence of this reply comes from the knowledge.</source>
        <translation>В этом ответе нет ни одного предложения из базы знаний.</translation>
    </message>
</context>
<context>
    <name>ReplyViewModel</name>
    <message>
        <source>The entry is closed and its message forgotten.</source>
        <translation>Запись закрыта, её сообщение забыто.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Your text was replaced by the new draft.</source>
        <translation>Ваш текст заменён новым черновиком.</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Версии, сначала новые</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Что изменила эта версия</translation>
    </message>
    <message>
        <source>Make it the newest</source>
        <translation>Сделать новейшей</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search articles, past answers and canned replies</source>
        <translation>Искать в статьях, прежних ответах и заготовках</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform>
            <numerusform>%n результата</numerusform>
            <numerusform>%n результатов</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a few words</source>
        <translation>Введите несколько слов</translation>
    </message>
    <message>
        <source>Endings and missing diacritics do not matter. “Quotes” keep words together, a minus leaves a word out. Arrow keys choose, Ctrl+C copies the answer.</source>
        <translation>Окончания слов не важны. Слова в «кавычках» ищутся вместе, минус исключает слово. Выбирайте стрелками, Ctrl+C копирует ответ.</translation>
    </message>
    <message>
        <source>There is no knowledge yet</source>
        <translation>База знаний пока пуста</translation>
    </message>
    <message>
        <source>Import your articles, past answers and canned replies to search them.</source>
        <translation>Импортируйте свои статьи, прежние ответы и заготовки, чтобы искать в них.</translation>
    </message>
    <message>
        <source>Import knowledge</source>
        <translation>Импорт знаний</translation>
    </message>
    <message>
        <source>Filters are on: clear them, or try fewer words.</source>
        <translation>Включены фильтры: сбросьте их или возьмите меньше слов.</translation>
    </message>
    <message>
        <source>Try fewer or other words, as a customer would say it.</source>
        <translation>Попробуйте меньше слов или другие – так, как сказал бы клиент.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>The answer is copied.</source>
        <translation>Ответ скопирован.</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Ссылка скопирована.</translation>
    </message>
    <message>
        <source>This item has no link.</source>
        <translation>У этой записи нет ссылки.</translation>
    </message>
    <message>
        <source>The quote is copied.</source>
        <translation>Цитата скопирована.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Выйти без сохранения?</translation>
    </message>
    <message>
        <source>An article that you are editing is not saved yet.</source>
        <translation>Статья, которую Вы правите, ещё не сохранена.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>The copied text will be lost</source>
        <translation>Скопированный текст пропадёт</translation>
    </message>
    <message>
        <source>This system forgets it when the program ends. Paste it where it belongs first.</source>
        <translation>Эта система забудет его, когда программа закроется. Сначала вставьте его куда нужно.</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Всё равно выйти</translation>
    </message>
    <message>
        <source>The copied text looks like a customer’s message.</source>
        <translation>Скопированный текст похож на сообщение клиента.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The copied text held a secret and is off the clipboard now.</source>
        <translation>В скопированном тексте было что-то секретное, поэтому он убран из буфера обмена.</translation>
    </message>
    <message>
        <source>The window changes its language when the program starts next.</source>
        <translation>Язык окна сменится при следующем запуске программы.</translation>
    </message>
</context>
<context>
    <name>SeveritiesField</name>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>How grave it is</source>
        <translation>Насколько это серьёзно</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Как обычно</translation>
    </message>
</context>
<context>
    <name>SignaturesField</name>
    <message>
        <source>Channel of the signature</source>
        <translation>Канал подписи</translation>
    </message>
    <message>
        <source>Signature for this channel</source>
        <translation>Подпись для этого канала</translation>
    </message>
    <message>
        <source>The usual signature: name, role, company</source>
        <translation>Обычная подпись: имя, должность, компания</translation>
    </message>
</context>
<context>
    <name>SnippetDelegate</name>
    <message>
        <source>missing:</source>
        <translation>нет:</translation>
    </message>
</context>
<context>
    <name>SnippetDialog</name>
    <message>
        <source>Insert a canned reply</source>
        <translation>Вставить заготовку</translation>
    </message>
    <message>
        <source>Search the canned replies</source>
        <translation>Искать в заготовках</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Заготовки</translation>
    </message>
    <message>
        <source>What will be inserted</source>
        <translation>Что будет вставлено</translation>
    </message>
    <message>
        <source>Write the missing language</source>
        <translation>Написать на недостающем языке</translation>
    </message>
    <message>
        <source>Write the reply in a language that it is missing in (Ctrl+N)</source>
        <translation>Написать заготовку на языке, на котором её ещё нет (Ctrl+N)</translation>
    </message>
    <message>
        <source>Open in Articles</source>
        <translation>Открыть в «Статьях»</translation>
    </message>
    <message>
        <source>Show the reply in Articles (Ctrl+O)</source>
        <translation>Показать заготовку на странице «Статьи» (Ctrl+O)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>There is no such canned reply. Try other words.</source>
        <translation>Такой заготовки нет. Попробуйте другие слова.</translation>
    </message>
    <message>
        <source>“{title}” can be used now; language: {language}.</source>
        <translation>«{title}» теперь можно использовать; язык: {language}.</translation>
    </message>
    <message>
        <source>Left open: {places}. The reply cannot be copied before they are filled or removed.</source>
        <translation>Не заполнено: {places}. Ответ нельзя будет скопировать, пока это не заполнено или не убрано.</translation>
    </message>
</context>
<context>
    <name>SnippetListModel</name>
    <message>
        <source>{languages} – {missing} missing</source>
        <translation>{languages} – нет {missing}</translation>
    </message>
</context>
<context>
    <name>SourcePopup</name>
    <message>
        <source>Source of this sentence</source>
        <translation>Источник этого предложения</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Фрагмент источника</translation>
    </message>
    <message>
        <source>Open in Articles</source>
        <translation>Открыть на странице «Статьи»</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
</context>
<context>
    <name>SpellingNote</name>
    <message>
        <source>Spelling: {language} – checked by {names}</source>
        <translation>Правописание: {language} – проверяется по {names}</translation>
    </message>
    <message>
        <source>Spelling: {language} – no dictionary found (Debian: {package})</source>
        <translation>Правописание: {language} – словарь не найден (Debian: {package})</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>The knowledge cannot be opened</source>
        <translation>Не удаётся открыть знания</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Восстановить резервную копию от {moment}</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Showing results for “{words}”.</source>
        <translation>Показаны результаты по запросу «{words}».</translation>
    </message>
    <message>
        <source>Search instead for “{words}”</source>
        <translation>Искать именно «{words}»</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>Возможно, Вы имели в виду «{words}»?</translation>
    </message>
</context>
<context>
    <name>TextsField</name>
    <message>
        <source>Add a language</source>
        <translation>Добавить язык</translation>
    </message>
</context>
<context>
    <name>ToneSwitch</name>
    <message>
        <source>Tone of the reply</source>
        <translation>Тон ответа</translation>
    </message>
    <message>
        <source>{tone}, edited</source>
        <translation>{tone}, с правками</translation>
    </message>
</context>
<context>
    <name>UnderstandingBar</name>
    <message>
        <source>What was understood</source>
        <translation>Что понято из сообщения</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Имя клиента</translation>
    </message>
    <message>
        <source>Name and surname, Enter</source>
        <translation>Имя и фамилия, Enter</translation>
    </message>
</context>
<context>
    <name>VariantForm</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The reply as it is written</source>
        <translation>Заготовка, как она написана</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>The same reply in this language. Words in braces stay as they are.</source>
        <translation>Та же заготовка на этом языке. Слова в фигурных скобках остаются как есть.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Сохранить (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Write “{title}” in:</source>
        <translation>Написать «{title}» на языке:</translation>
    </message>
    <message>
        <source>Not in your text yet: {places}</source>
        <translation>В Вашем тексте ещё нет: {places}</translation>
    </message>
</context>
<context>
    <name>VectorKeeper</name>
    <message>
        <source>English texts are being prepared in the background; search works meanwhile as before.</source>
        <translation>Тексты на английском готовятся в фоне; поиск тем временем работает как прежде.</translation>
    </message>
    <message>
        <source>Search by meaning needs more packages. Install them with “{command}” and start the program again.</source>
        <translation>Для поиска по смыслу нужны дополнительные пакеты. Установите их командой «{command}» и запустите программу снова.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Paste message</source>
        <translation>Вставить сообщение</translation>
    </message>
    <message>
        <source>Try with a sample message</source>
        <translation>Попробовать на примере</translation>
    </message>
    <message>
        <source>Who is waiting for an answer?</source>
        <translation>Кто ждёт ответа?</translation>
    </message>
    <message>
        <source>Copy the customer’s message where you read it, and press Ctrl+V here.</source>
        <translation>Скопируйте сообщение клиента там, где Вы его читаете, и нажмите здесь Ctrl+V.</translation>
    </message>
    <message>
        <source>Read the reply that is drafted, and change what you like. Every fact shows its source.</source>
        <translation>Прочитайте подготовленный ответ и измените, что захотите. У каждого факта виден источник.</translation>
    </message>
    <message>
        <source>Press Ctrl+Enter to copy it, and paste it where the customer waits.</source>
        <translation>Нажмите Ctrl+Enter, чтобы скопировать его, и вставьте туда, где ждёт клиент.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Message or reply</source>
        <translation>Сообщение или ответ</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Объявления</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>База знаний</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search for words</source>
        <translation>Искать слова</translation>
    </message>
    <message>
        <source>Paste a customer&apos;s message</source>
        <translation>Вставить сообщение клиента</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Скопировать ответ</translation>
    </message>
    <message>
        <source>Copy the files that go along</source>
        <translation>Скопировать файлы к ответу</translation>
    </message>
    <message>
        <source>Copy and paste into the previous window</source>
        <translation>Скопировать и вставить в предыдущее окно</translation>
    </message>
    <message>
        <source>Edit the reply</source>
        <translation>Править ответ</translation>
    </message>
    <message>
        <source>Preview as the customer sees it</source>
        <translation>Просмотреть глазами клиента</translation>
    </message>
    <message>
        <source>Next tone</source>
        <translation>Следующий тон</translation>
    </message>
    <message>
        <source>Choose the channel</source>
        <translation>Выбрать канал</translation>
    </message>
    <message>
        <source>Show the source of the sentence</source>
        <translation>Показать источник предложения</translation>
    </message>
    <message>
        <source>Open the source in Articles</source>
        <translation>Открыть источник на странице «Статьи»</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Apply the suggestion</source>
        <translation>Применить предложенное</translation>
    </message>
    <message>
        <source>Add the marked word to the dictionary</source>
        <translation>Добавить отмеченное слово в словарь</translation>
    </message>
    <message>
        <source>Explain the finding</source>
        <translation>Объяснить замечание</translation>
    </message>
    <message>
        <source>Use the new draft</source>
        <translation>Взять новый черновик</translation>
    </message>
    <message>
        <source>Make the selected words a question</source>
        <translation>Добавить выделенное как вопрос</translation>
    </message>
    <message>
        <source>Insert a canned reply</source>
        <translation>Вставить заготовку</translation>
    </message>
    <message>
        <source>Calm view</source>
        <translation>Спокойный вид</translation>
    </message>
    <message>
        <source>Correct the language</source>
        <translation>Исправить язык</translation>
    </message>
    <message>
        <source>Correct the form of address</source>
        <translation>Исправить форму обращения</translation>
    </message>
    <message>
        <source>Correct the mood</source>
        <translation>Исправить настроение</translation>
    </message>
    <message>
        <source>Correct the urgency</source>
        <translation>Исправить срочность</translation>
    </message>
    <message>
        <source>Correct the situation</source>
        <translation>Исправить ситуацию</translation>
    </message>
    <message>
        <source>Correct the customer’s name</source>
        <translation>Исправить имя клиента</translation>
    </message>
    <message>
        <source>Correct the questions</source>
        <translation>Исправить вопросы</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>Показать личные данные</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Следующий клиент</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Предыдущий клиент</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>Следующая часть страницы</translation>
    </message>
    <message>
        <source>Close the entry</source>
        <translation>Закрыть запись</translation>
    </message>
    <message>
        <source>Open the notice that touches the message</source>
        <translation>Открыть объявление, которое касается сообщения</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Копировать ответ</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Copy the quote</source>
        <translation>Копировать цитату</translation>
    </message>
    <message>
        <source>Take the suggested words</source>
        <translation>Принять предложенные слова</translation>
    </message>
    <message>
        <source>Open in Articles</source>
        <translation>Открыть на странице «Статьи»</translation>
    </message>
    <message>
        <source>Clear words and filters</source>
        <translation>Стереть слова и сбросить фильтры</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Новая статья</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add a file that goes along with replies</source>
        <translation>Добавить файл, который уходит вместе с ответами</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Отобрать в списке</translation>
    </message>
    <message>
        <source>Show only what is to be reviewed</source>
        <translation>Показать только то, что пора пересмотреть</translation>
    </message>
    <message>
        <source>Unanswered questions</source>
        <translation>Вопросы без ответа</translation>
    </message>
    <message>
        <source>Write an article for the question</source>
        <translation>Написать статью по вопросу</translation>
    </message>
    <message>
        <source>Take the question off the list</source>
        <translation>Убрать вопрос из списка</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Новое объявление</translation>
    </message>
    <message>
        <source>Discard what was changed</source>
        <translation>Отбросить изменения</translation>
    </message>
    <message>
        <source>Say that it is solved</source>
        <translation>Сообщить, что всё решено</translation>
    </message>
    <message>
        <source>End the notice now</source>
        <translation>Завершить объявление сейчас</translation>
    </message>
    <message>
        <source>Delete the notice</source>
        <translation>Удалить объявление</translation>
    </message>
    <message>
        <source>Replies to many</source>
        <translation>Ответы многим</translation>
    </message>
    <message>
        <source>Import knowledge…</source>
        <translation>Импорт знаний…</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>Перестроить поисковый индекс</translation>
    </message>
    <message>
        <source>Undo, or what the notice offers</source>
        <translation>Отменить или сделать то, что предлагает сообщение</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Put back what was on the clipboard</source>
        <translation>Вернуть в буфер обмена то, что там было</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Увеличить текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Уменьшить текст</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Переключить светлые и тёмные цвета</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Справка по этой странице</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Искать в справке</translation>
    </message>
    <message>
        <source>Back in the help</source>
        <translation>Назад в справке</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Открыть меню</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
</context>
<context>
    <name>addresses</name>
    <message>
        <source>Formal</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>ты</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Смешанно</translation>
    </message>
</context>
<context>
    <name>audiences</name>
    <message>
        <source>Public</source>
        <translation>Открытый</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Внутренний</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Закрытый</translation>
    </message>
</context>
<context>
    <name>channels</name>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Форум</translation>
    </message>
    <message>
        <source>Site chat</source>
        <translation>Чат на сайте</translation>
    </message>
    <message>
        <source>Phone script</source>
        <translation>Телефонный разговор</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>One of the checks could not do its work; look over the text yourself.</source>
        <translation>Одна из проверок не сработала; перечитайте текст сами.</translation>
    </message>
    <message>
        <source>No source and no words of the customer give this number.</source>
        <translation>Такого числа нет ни в источниках, ни в словах клиента.</translation>
    </message>
    <message>
        <source>No source gives this amount of money. Check it before you promise it.</source>
        <translation>Такой суммы в источниках нет. Проверьте, прежде чем её обещать.</translation>
    </message>
    <message>
        <source>No source gives this date.</source>
        <translation>Такой даты в источниках нет.</translation>
    </message>
    <message>
        <source>No source gives this link. A wrong address leads the customer astray.</source>
        <translation>Такой ссылки в источниках нет. Ошибочный адрес уведёт клиента не туда.</translation>
    </message>
    <message>
        <source>No source gives this e-mail address.</source>
        <translation>Такого адреса эл. почты в источниках нет.</translation>
    </message>
    <message>
        <source>No source gives this phone number.</source>
        <translation>Такого номера телефона в источниках нет.</translation>
    </message>
    <message>
        <source>No source holds these exact characters. Check that they are spelled right.</source>
        <translation>Точно таких знаков в источниках нет. Проверьте, верно ли они написаны.</translation>
    </message>
    <message>
        <source>No source names a button or menu like this.</source>
        <translation>В источниках нет кнопки или меню с таким названием.</translation>
    </message>
    <message>
        <source>No source speaks of this product.</source>
        <translation>Об этом продукте в источниках ничего не сказано.</translation>
    </message>
    <message>
        <source>No source has this step. A wrong one may do harm that cannot be undone.</source>
        <translation>Такого шага нет ни в одном источнике. Неверный шаг может навредить, и этого не отменить.</translation>
    </message>
    <message>
        <source>These words are from a source that is not published or no longer valid.</source>
        <translation>Эти слова взяты из источника, который не опубликован или уже не действует.</translation>
    </message>
    <message>
        <source>These words are from a source that does not hold any more.</source>
        <translation>Эти слова взяты из источника, который больше не действует.</translation>
    </message>
    <message>
        <source>The reply is not in the customer’s language.</source>
        <translation>Ответ не на языке клиента.</translation>
    </message>
    <message>
        <source>These words are in another language than the reply.</source>
        <translation>Эти слова не на том языке, что весь ответ.</translation>
    </message>
    <message>
        <source>The reply addresses the customer in the other form than he writes.</source>
        <translation>В ответе к клиенту обращаются не так, как пишет он сам.</translation>
    </message>
    <message>
        <source>The reply mixes both forms of address; keep to one.</source>
        <translation>В ответе смешаны обе формы обращения; оставьте одну.</translation>
    </message>
    <message>
        <source>The greeting does not fit the customer’s name.</source>
        <translation>Обращение не соответствует имени клиента.</translation>
    </message>
    <message>
        <source>The customer is upset; this sounds too cheerful.</source>
        <translation>Клиент расстроен; это звучит слишком весело.</translation>
    </message>
    <message>
        <source>Too many technical words for this customer.</source>
        <translation>Для этого клиента здесь слишком много технических слов.</translation>
    </message>
    <message>
        <source>This has nothing to do with the question; leave it out.</source>
        <translation>Это не относится к вопросу; лучше убрать.</translation>
    </message>
    <message>
        <source>This question of the customer is not answered.</source>
        <translation>На этот вопрос клиента ответа нет.</translation>
    </message>
    <message>
        <source>A promise without a time; say by when, or “as soon as …”.</source>
        <translation>Обещание без срока; скажите, к какому времени, или «как только …».</translation>
    </message>
    <message>
        <source>An attachment is promised; is it there?</source>
        <translation>Обещано вложение; приложено ли оно?</translation>
    </message>
    <message>
        <source>A link is promised, and there is none in the text.</source>
        <translation>Обещана ссылка, а в тексте её нет.</translation>
    </message>
    <message>
        <source>A place that should be filled in is still open.</source>
        <translation>Осталось незаполненное место.</translation>
    </message>
    <message>
        <source>There is no greeting.</source>
        <translation>Нет приветствия.</translation>
    </message>
    <message>
        <source>There is no closing.</source>
        <translation>Нет заключительных слов.</translation>
    </message>
    <message>
        <source>Your name is missing under the reply.</source>
        <translation>Под ответом нет Вашего имени.</translation>
    </message>
    <message>
        <source>These words are from an internal document and must not reach customers.</source>
        <translation>Эти слова из внутреннего документа и клиентам не предназначены.</translation>
    </message>
    <message>
        <source>This is personal or secret data; send it only if the customer needs it and it is his own.</source>
        <translation>Это личные или секретные данные; отправляйте их, только если они нужны клиенту и принадлежат ему самому.</translation>
    </message>
    <message>
        <source>This names another customer; leave the name out.</source>
        <translation>Здесь назван другой клиент; уберите имя.</translation>
    </message>
    <message>
        <source>Customers cannot open this internal address.</source>
        <translation>Этот внутренний адрес клиентам недоступен.</translation>
    </message>
    <message>
        <source>This sounds rude.</source>
        <translation>Это звучит грубо.</translation>
    </message>
    <message>
        <source>This sounds mocking or talks down to the customer.</source>
        <translation>Это звучит насмешливо или свысока.</translation>
    </message>
    <message>
        <source>This talks down to the customer as if to a child.</source>
        <translation>Здесь с клиентом говорят свысока, как с ребёнком.</translation>
    </message>
    <message>
        <source>This puts the blame on the customer.</source>
        <translation>Это перекладывает вину на клиента.</translation>
    </message>
    <message>
        <source>This sounds cold; say it as you would to somebody you know.</source>
        <translation>Это звучит холодно; скажите так, как сказали бы знакомому.</translation>
    </message>
    <message>
        <source>This argues with the customer; start from what he meets.</source>
        <translation>Это спор с клиентом; начните с того, с чем он столкнулся.</translation>
    </message>
    <message>
        <source>Capitals or rows of exclamation marks read like shouting.</source>
        <translation>Заглавные буквы или ряд восклицательных знаков читаются как крик.</translation>
    </message>
    <message>
        <source>This pushes the trouble away; say what we will do.</source>
        <translation>Это отмахивается от проблемы; скажите, что сделаем мы.</translation>
    </message>
    <message>
        <source>This is internal talk; the customer needs only the result.</source>
        <translation>Это внутренние дела; клиенту нужен только результат.</translation>
    </message>
    <message>
        <source>This speaks badly of our own company or colleagues.</source>
        <translation>Здесь плохо говорится о нашей компании или коллегах.</translation>
    </message>
    <message>
        <source>This praises another provider.</source>
        <translation>Здесь хвалят другого поставщика.</translation>
    </message>
    <message>
        <source>This only refuses; say what can be done instead.</source>
        <translation>Здесь только отказ; скажите, что можно сделать вместо этого.</translation>
    </message>
    <message>
        <source>It is handed over, but who does what by when?</source>
        <translation>Передано дальше, но кто, что и к какому сроку сделает?</translation>
    </message>
    <message>
        <source>The reply is longer than one message here may be.</source>
        <translation>Ответ длиннее, чем здесь может быть одно сообщение.</translation>
    </message>
    <message>
        <source>The reply is long for this channel; shorten it if you can.</source>
        <translation>Для этого канала ответ длинный; по возможности сократите.</translation>
    </message>
    <message>
        <source>This house does not say it like this.</source>
        <translation>У нас так не говорят.</translation>
    </message>
    <message>
        <source>This word seems to be misspelled.</source>
        <translation>Похоже, в этом слове ошибка.</translation>
    </message>
    <message>
        <source>These are not the quotation marks of this language.</source>
        <translation>В этом языке принято ставить другие кавычки.</translation>
    </message>
    <message>
        <source>These words are from a source that held until {day}; make sure that they are still true.</source>
        <translation>Эти слова взяты из источника, который действовал до {day}; убедитесь, что они всё ещё верны.</translation>
    </message>
    <message>
        <source>Must be mended</source>
        <translation>Нужно исправить</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Обратите внимание</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Совет</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Choices: {choices}.</source>
        <translation>На выбор: {choices}.</translation>
    </message>
    <message>
        <source>From {low} to {high} {unit}.</source>
        <translation>От {low} до {high} {unit}.</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>Compare both versions before you save yours.</source>
        <translation>Сравните обе версии, прежде чем сохранять свою.</translation>
    </message>
    <message>
        <source>Copy the message and paste it again.</source>
        <translation>Скопируйте сообщение и вставьте его ещё раз.</translation>
    </message>
    <message>
        <source>Fill it in or take it out, then copy.</source>
        <translation>Заполните или уберите это и затем копируйте.</translation>
    </message>
    <message>
        <source>Correct the id after “include:” in Articles, or add that reply.</source>
        <translation>Исправьте имя после «include:» на странице «Статьи» или добавьте такую заготовку.</translation>
    </message>
    <message>
        <source>Take one of the “include:” out in Articles.</source>
        <translation>Уберите одно из «include:» на странице «Статьи».</translation>
    </message>
    <message>
        <source>Put its words into one of them in Articles.</source>
        <translation>Впишите её текст в одну из остальных на странице «Статьи».</translation>
    </message>
    <message>
        <source>Install them with “{command}” and start the program again.</source>
        <translation>Установите их командой «{command}» и запустите программу снова.</translation>
    </message>
    <message>
        <source>Install them again, or turn search by meaning off.</source>
        <translation>Установите их ещё раз или выключите поиск по смыслу.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Подождите немного и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Update the program to be able to change anything.</source>
        <translation>Чтобы что-то менять, обновите программу.</translation>
    </message>
    <message>
        <source>Allow writing to the folder, or choose another one.</source>
        <translation>Разрешите запись в эту папку или выберите другую.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Выберите другую папку.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Закройте её и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file is kept beside it.</source>
        <translation>Восстановите резервную копию; повреждённый файл останется рядом.</translation>
    </message>
    <message>
        <source>Restore a backup, or move the backups away to start empty.</source>
        <translation>Восстановите резервную копию или уберите копии в другое место, чтобы начать с нуля.</translation>
    </message>
    <message>
        <source>Check the folder and try again.</source>
        <translation>Проверьте папку и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Free some space and try again; your text is still here.</source>
        <translation>Освободите место и попробуйте ещё раз; Ваш текст по-прежнему здесь.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Проверьте диск и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Click into the window and copy once more.</source>
        <translation>Щёлкните в окне и скопируйте ещё раз.</translation>
    </message>
    <message>
        <source>Write it as 31.12.2026, or leave the field empty.</source>
        <translation>Напишите её как 31.12.2026 или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>Paste only the part that the customer wrote.</source>
        <translation>Вставьте только то, что написал клиент.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Проверьте имя.</translation>
    </message>
    <message>
        <source>Choose a new or empty folder.</source>
        <translation>Выберите новую или пустую папку.</translation>
    </message>
    <message>
        <source>Cut it into smaller files.</source>
        <translation>Разделите его на файлы поменьше.</translation>
    </message>
    <message>
        <source>Save it as text, Markdown, CSV or HTML.</source>
        <translation>Сохраните его как текст, Markdown, CSV или HTML.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>Сохраните его в кодировке UTF-8 и импортируйте снова.</translation>
    </message>
    <message>
        <source>Name the columns in the first row: id, title, body, or question and answer.</source>
        <translation>Назовите столбцы в первой строке: id, title, body либо question и answer.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text and try again.</source>
        <translation>Сохраните это как текст UTF-8 и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Wait until it is done and try again.</source>
        <translation>Подождите, пока это закончится, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, check the database.</source>
        <translation>Попробуйте ещё раз; если это повторится, проверьте базу данных.</translation>
    </message>
    <message>
        <source>Install the program again; the knowledge stays.</source>
        <translation>Установите программу заново; знания останутся.</translation>
    </message>
    <message>
        <source>Choose the form of address first.</source>
        <translation>Сначала выберите форму обращения.</translation>
    </message>
    <message>
        <source>Export the notices again.</source>
        <translation>Экспортируйте объявления ещё раз.</translation>
    </message>
    <message>
        <source>Write what customers read.</source>
        <translation>Напишите, что прочтут клиенты.</translation>
    </message>
    <message>
        <source>Name at least one telling word, as customers write it.</source>
        <translation>Назовите хотя бы одно значимое слово, как его пишут клиенты.</translation>
    </message>
    <message>
        <source>Set an end after the beginning, or none.</source>
        <translation>Укажите конец позже начала или не указывайте его.</translation>
    </message>
    <message>
        <source>The first line of a table names the columns: id, name, language, address, text.</source>
        <translation>В первой строке таблицы должны стоять названия столбцов: id, name, language, address, text.</translation>
    </message>
    <message>
        <source>Choose larger numbers, separated by commas.</source>
        <translation>Выберите числа побольше, через запятую.</translation>
    </message>
    <message>
        <source>Each line of a JSONL file needs a title and a body.</source>
        <translation>В каждой строке файла JSONL нужны поля «title» и «body».</translation>
    </message>
    <message>
        <source>Choose a folder that has the folders “docs” and “retrieval”.</source>
        <translation>Выберите папку, в которой есть папки «docs» и «retrieval».</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Past answer</source>
        <translation>Прежний ответ</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Заготовка</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Latvian</source>
        <translation>Латышский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Литовский</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Эстонский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Немецкий</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Open this link?</source>
        <translation>Открыть эту ссылку?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Открыть этот файл?</translation>
    </message>
</context>
<context>
    <name>moods</name>
    <message>
        <source>Angry</source>
        <translation>Сердится</translation>
    </message>
    <message>
        <source>Worried</source>
        <translation>Беспокоится</translation>
    </message>
    <message>
        <source>Confused</source>
        <translation>В замешательстве</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>Радуется</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Грустит</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Спокойно</translation>
    </message>
</context>
<context>
    <name>notice_kinds</name>
    <message>
        <source>Outage</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Задержка</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решено</translation>
    </message>
</context>
<context>
    <name>notice_states</name>
    <message>
        <source>planned</source>
        <translation>предстоит</translation>
    </message>
    <message>
        <source>current</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>завершено</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Ваша должность</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Date of the backup</source>
        <translation>Дата резервной копии</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Имя клиента</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Date of delivery</source>
        <translation>Дата доставки</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Домен</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Дата окончания</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Код ошибки</translation>
    </message>
    <message>
        <source>Expected date</source>
        <translation>Ожидаемая дата</translation>
    </message>
    <message>
        <source>Expected time</source>
        <translation>Ожидаемое время</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Действует до (дата)</translation>
    </message>
    <message>
        <source>First payment due</source>
        <translation>Срок первого платежа</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Time when it was fixed</source>
        <translation>Время устранения</translation>
    </message>
    <message>
        <source>Number of full days</source>
        <translation>Число полных суток</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Номер счёта</translation>
    </message>
    <message>
        <source>Last day to pay</source>
        <translation>Последний день оплаты</translation>
    </message>
    <message>
        <source>Entry in the log</source>
        <translation>Запись в журнале</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Почтовый ящик</translation>
    </message>
    <message>
        <source>Monthly fee</source>
        <translation>Ежемесячная плата</translation>
    </message>
    <message>
        <source>Date of the move</source>
        <translation>Дата переноса</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Новый адрес</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Length of the outage</source>
        <translation>Длительность перерыва</translation>
    </message>
    <message>
        <source>Parcel code</source>
        <translation>Код отправления</translation>
    </message>
    <message>
        <source>Amount of one part</source>
        <translation>Сумма одной части</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Число частей</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Тариф</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Date of receipt</source>
        <translation>Дата получения</translation>
    </message>
    <message>
        <source>Type of the record</source>
        <translation>Тип записи</translation>
    </message>
    <message>
        <source>Date of the refund</source>
        <translation>Дата возврата</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Номер заявки</translation>
    </message>
    <message>
        <source>Restored by (time)</source>
        <translation>Восстановят к (время)</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Дата начала</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Номер обращения</translation>
    </message>
    <message>
        <source>Time, from and to</source>
        <translation>Время, с и до</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>Сегодняшняя дата</translation>
    </message>
    <message>
        <source>Next news by (time)</source>
        <translation>Следующее сообщение до (время)</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Дата визита</translation>
    </message>
    <message>
        <source>Date of the works</source>
        <translation>Дата работ</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Somebody saved a newer version of this article meanwhile.</source>
        <translation>Тем временем кто-то сохранил более новую версию этой статьи.</translation>
    </message>
    <message>
        <source>There is already an item with this name in this language.</source>
        <translation>На этом языке уже есть запись с таким именем.</translation>
    </message>
    <message>
        <source>This item is not in the knowledge any more.</source>
        <translation>Этой записи в базе знаний больше нет.</translation>
    </message>
    <message>
        <source>An item needs a title.</source>
        <translation>Записи нужен заголовок.</translation>
    </message>
    <message>
        <source>“{text}” is not a day.</source>
        <translation>«{text}» – это не дата.</translation>
    </message>
    <message>
        <source>The file {file} is not there.</source>
        <translation>Файла {file} нет.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read.</source>
        <translation>Файл {file} не читается.</translation>
    </message>
    <message>
        <source>The file {file} is empty.</source>
        <translation>Файл {file} пуст.</translation>
    </message>
    <message>
        <source>The file {file} is larger than 20 MB.</source>
        <translation>Файл {file} больше 20 МБ.</translation>
    </message>
    <message>
        <source>The file {file} is not in the knowledge any more.</source>
        <translation>Файла {file} в знаниях больше нет.</translation>
    </message>
    <message>
        <source>There is no other window to paste into.</source>
        <translation>Нет другого окна, куда вставить.</translation>
    </message>
    <message>
        <source>Another window came to the front, so nothing was pasted.</source>
        <translation>Вперёд вышло другое окно, поэтому ничего не вставлено.</translation>
    </message>
    <message>
        <source>Choose the language first.</source>
        <translation>Сначала выберите язык.</translation>
    </message>
    <message>
        <source>There is no text in this message.</source>
        <translation>В этом сообщении нет текста.</translation>
    </message>
    <message>
        <source>This message is too long to be read.</source>
        <translation>Это сообщение слишком длинное, чтобы его прочитать.</translation>
    </message>
    <message>
        <source>There is no reply to copy yet.</source>
        <translation>Ответа, который можно скопировать, ещё нет.</translation>
    </message>
    <message>
        <source>A place in the reply is still open.</source>
        <translation>В ответе ещё что-то не заполнено.</translation>
    </message>
    <message>
        <source>The header of this file cannot be read.</source>
        <translation>Шапку этого файла не удалось прочитать.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Этот файл не удалось прочитать.</translation>
    </message>
    <message>
        <source>The settings file could not be read; the usual settings are in use.</source>
        <translation>Файл настроек не удалось прочитать; действуют обычные настройки.</translation>
    </message>
    <message>
        <source>This value is not possible for the setting {name}.</source>
        <translation>Для настройки {name} такое значение невозможно.</translation>
    </message>
    <message>
        <source>This file is not a sound backup of the knowledge.</source>
        <translation>Этот файл не годится как резервная копия базы знаний.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of the program.</source>
        <translation>Эту резервную копию сделала более новая версия программы.</translation>
    </message>
    <message>
        <source>Another program is changing this knowledge right now.</source>
        <translation>Сейчас эту базу знаний меняет другая программа.</translation>
    </message>
    <message>
        <source>This knowledge can only be read here, so nothing was changed.</source>
        <translation>Эту базу знаний здесь можно только читать, поэтому ничего не изменено.</translation>
    </message>
    <message>
        <source>This knowledge was made by a newer version of the program.</source>
        <translation>Эта база знаний создана более новой версией программы.</translation>
    </message>
    <message>
        <source>The folder of the knowledge cannot be used.</source>
        <translation>Папку базы знаний не удаётся использовать.</translation>
    </message>
    <message>
        <source>Another program holds the knowledge database.</source>
        <translation>База знаний занята другой программой.</translation>
    </message>
    <message>
        <source>The knowledge database is damaged.</source>
        <translation>База знаний повреждена.</translation>
    </message>
    <message>
        <source>The knowledge database is damaged or belongs to another program.</source>
        <translation>База знаний повреждена или принадлежит другой программе.</translation>
    </message>
    <message>
        <source>The knowledge database is gone, but there are backups of it.</source>
        <translation>База знаний пропала, но есть её резервные копии.</translation>
    </message>
    <message>
        <source>The knowledge database cannot be opened.</source>
        <translation>Базу знаний не удаётся открыть.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved.</source>
        <translation>Диск заполнен, поэтому ничего не сохранено.</translation>
    </message>
    <message>
        <source>The disk could not read or write the knowledge.</source>
        <translation>Не удалось прочитать базу знаний с диска или записать её.</translation>
    </message>
    <message>
        <source>The clipboard did not take the text. Nothing was copied.</source>
        <translation>Буфер обмена не принял текст. Ничего не скопировано.</translation>
    </message>
    <message>
        <source>The clipboard cannot be reached. Nothing was copied.</source>
        <translation>Буфер обмена недоступен. Ничего не скопировано.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>В буфере обмена нет текста.</translation>
    </message>
    <message>
        <source>This step could not be finished; what was there before is still shown.</source>
        <translation>Этот шаг завершить не удалось; то, что было раньше, по-прежнему видно.</translation>
    </message>
    <message>
        <source>The work could not be finished.</source>
        <translation>Работу не удалось завершить.</translation>
    </message>
    <message>
        <source>The search index has not been built yet.</source>
        <translation>Поисковый индекс ещё не построен.</translation>
    </message>
    <message>
        <source>The search index is older than the knowledge; newest items may be missing.</source>
        <translation>Поисковый индекс отстал от базы знаний; новейших записей в нём может не быть.</translation>
    </message>
    <message>
        <source>The search index is damaged and needs to be rebuilt.</source>
        <translation>Поисковый индекс повреждён, его нужно перестроить.</translation>
    </message>
    <message>
        <source>There is no file or folder with this name.</source>
        <translation>Файла или папки с таким именем нет.</translation>
    </message>
    <message>
        <source>There is nothing to import yet; add files or a folder.</source>
        <translation>Импортировать пока нечего: добавьте файлы или папку.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Эта папка не пуста.</translation>
    </message>
    <message>
        <source>This form of export is not known.</source>
        <translation>Такой вид экспорта неизвестен.</translation>
    </message>
    <message>
        <source>The files cannot be written: {reason}.</source>
        <translation>Не удаётся записать файлы: {reason}.</translation>
    </message>
    <message>
        <source>This file is larger than {megabytes} MB.</source>
        <translation>Этот файл больше {megabytes} МБ.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Это не текстовый файл.</translation>
    </message>
    <message>
        <source>The letters of this file are in an encoding that is not known.</source>
        <translation>Буквы этого файла записаны в неизвестной кодировке.</translation>
    </message>
    <message>
        <source>None of the columns of this table is known as a text.</source>
        <translation>Ни один столбец этой таблицы не распознан как текст.</translation>
    </message>
    <message>
        <source>This file of notices cannot be read.</source>
        <translation>Этот файл с объявлениями не читается.</translation>
    </message>
    <message>
        <source>This file is not valid JSON.</source>
        <translation>Этот файл не является правильным JSON.</translation>
    </message>
    <message>
        <source>This file is not valid YAML.</source>
        <translation>Этот файл не является правильным YAML.</translation>
    </message>
    <message>
        <source>No articles or replies are recognised in this file.</source>
        <translation>В этом файле не удалось распознать ни статей, ни ответов.</translation>
    </message>
    <message>
        <source>This cannot be read as text.</source>
        <translation>Это не удаётся прочитать как текст.</translation>
    </message>
    <message>
        <source>Another window or command of this program is writing to the search index.</source>
        <translation>В поисковый индекс сейчас пишет другое окно или команда этой программы.</translation>
    </message>
    <message>
        <source>The new search index did not hold what it should; the old one stays.</source>
        <translation>В новом поисковом индексе не хватало нужного; остаётся прежний.</translation>
    </message>
    <message>
        <source>Search by meaning needs packages that are not installed.</source>
        <translation>Для поиска по смыслу нужны пакеты, которые не установлены.</translation>
    </message>
    <message>
        <source>The packages for search by meaning are installed but cannot be used.</source>
        <translation>Пакеты для поиска по смыслу установлены, но ими нельзя воспользоваться.</translation>
    </message>
    <message>
        <source>A file of a channel that belongs to the program cannot be used.</source>
        <translation>Не удаётся использовать файл канала, который относится к программе.</translation>
    </message>
    <message>
        <source>A file of a channel that belongs to the program is missing.</source>
        <translation>Не хватает файла канала, который относится к программе.</translation>
    </message>
    <message>
        <source>There is no measurement of this name.</source>
        <translation>Такого измерения нет.</translation>
    </message>
    <message>
        <source>The process that measures start and memory failed.</source>
        <translation>Процесс, который измеряет запуск и память, завершился ошибкой.</translation>
    </message>
    <message>
        <source>A seeded fault does not fit its reply.</source>
        <translation>Внесённая ошибка не подходит к своему ответу.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Такого файла нет.</translation>
    </message>
    <message>
        <source>The gallery could not be written.</source>
        <translation>Галерею не удалось записать.</translation>
    </message>
    <message>
        <source>The reply holds something that must be mended, so it was not copied.</source>
        <translation>В ответе есть то, что нужно исправить, поэтому он не скопирован.</translation>
    </message>
    <message>
        <source>A language file that belongs to the program cannot be used.</source>
        <translation>Не удаётся использовать языковой файл, который относится к программе.</translation>
    </message>
    <message>
        <source>A file of phrases that belongs to the program cannot be used.</source>
        <translation>Не удаётся использовать файл фраз, который относится к программе.</translation>
    </message>
    <message>
        <source>Phrases for this language are missing, so no reply can be written in it.</source>
        <translation>Для этого языка не хватает фраз, поэтому ответ на нём написать нельзя.</translation>
    </message>
    <message>
        <source>A file of a tone that belongs to the program cannot be used.</source>
        <translation>Не удаётся использовать файл тона, который относится к программе.</translation>
    </message>
    <message>
        <source>The new item has no name to be known by.</source>
        <translation>У новой записи нет имени, по которому её узнают.</translation>
    </message>
    <message>
        <source>A text in this language cannot be rewritten to the other form of address.</source>
        <translation>Текст на этом языке нельзя переписать на другую форму обращения.</translation>
    </message>
    <message>
        <source>The language of the text cannot be told.</source>
        <translation>Язык текста определить нельзя.</translation>
    </message>
    <message>
        <source>There is no form of address to remember.</source>
        <translation>Нет формы обращения, которую можно запомнить.</translation>
    </message>
    <message>
        <source>A notice needs a text in at least one language.</source>
        <translation>Объявлению нужен текст хотя бы на одном языке.</translation>
    </message>
    <message>
        <source>Nothing says whom the notice concerns.</source>
        <translation>Не сказано, кого касается объявление.</translation>
    </message>
    <message>
        <source>The notice ends before it begins.</source>
        <translation>Объявление заканчивается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>This notice is not there any more.</source>
        <translation>Этого объявления больше нет.</translation>
    </message>
    <message>
        <source>This notice is over.</source>
        <translation>Это объявление завершено.</translation>
    </message>
    <message>
        <source>The notice has no text for this customer’s language or form of address.</source>
        <translation>У объявления нет текста на языке этого клиента или в его форме обращения.</translation>
    </message>
    <message>
        <source>It is not clear in which language a text is.</source>
        <translation>Неясно, на каком языке текст.</translation>
    </message>
    <message>
        <source>There is no canned reply “{name}”.</source>
        <translation>Заготовки «{name}» нет.</translation>
    </message>
    <message>
        <source>The canned reply “{name}”, which is brought in, does not exist in this language.</source>
        <translation>Включаемой заготовки «{name}» на этом языке нет.</translation>
    </message>
    <message>
        <source>The canned reply “{name}” brings in itself.</source>
        <translation>Заготовка «{name}» включает саму себя.</translation>
    </message>
    <message>
        <source>“{name}” is brought in through too many canned replies.</source>
        <translation>«{name}» включена через слишком много заготовок.</translation>
    </message>
    <message>
        <source>“{name}” has no ready answer to insert.</source>
        <translation>В статье «{name}» нет готового ответа для вставки.</translation>
    </message>
    <message>
        <source>This fills no place of the canned reply.</source>
        <translation>В заготовке нечего этим заполнить.</translation>
    </message>
    <message>
        <source>This phrase is not a learned one.</source>
        <translation>Эта фраза не запомнена.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Это не время.</translation>
    </message>
    <message>
        <source>Line {number} of this file names no customer.</source>
        <translation>В строке {number} этого файла не назван клиент.</translation>
    </message>
    <message>
        <source>This number of passages or queries cannot be measured.</source>
        <translation>С таким числом фрагментов или запросов измерить нельзя.</translation>
    </message>
    <message>
        <source>The process that measures opening and memory failed.</source>
        <translation>Процесс, который измеряет открытие и память, завершился с ошибкой.</translation>
    </message>
    <message>
        <source>The texts to measure with are not there.</source>
        <translation>Текстов для измерения нет на месте.</translation>
    </message>
    <message>
        <source>There are no passages in the texts to measure with.</source>
        <translation>В текстах для измерения нет ни одного фрагмента.</translation>
    </message>
    <message>
        <source>A line of the texts to measure with is no passage.</source>
        <translation>Одна из строк в текстах для измерения – не фрагмент.</translation>
    </message>
    <message>
        <source>Not all texts to measure with can be imported.</source>
        <translation>Не все тексты для измерения удаётся импортировать.</translation>
    </message>
    <message>
        <source>This folder holds no questions to measure with.</source>
        <translation>В этой папке нет вопросов для измерения.</translation>
    </message>
    <message>
        <source>There is no set of questions with this name.</source>
        <translation>Набора вопросов с таким названием нет.</translation>
    </message>
</context>
<context>
    <name>reply</name>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>Не срочно</translation>
    </message>
    <message>
        <source>Leave the name out</source>
        <translation>Не называть имя</translation>
    </message>
    <message>
        <source>As understood</source>
        <translation>Как понято</translation>
    </message>
    <message>
        <source>Drop: {words}</source>
        <translation>Убрать: {words}</translation>
    </message>
    <message>
        <source>Add the selected words as a question</source>
        <translation>Добавить выделенное как вопрос</translation>
    </message>
    <message>
        <source>Nothing in the knowledge answers this, so the reply promises nothing and asks for details. Copying notes the question as a gap.</source>
        <translation>В базе знаний ответа на это нет, поэтому ответ ничего не обещает и просит подробностей. При копировании вопрос будет отмечен как пробел в базе знаний.</translation>
    </message>
    <message>
        <source>One of the questions has no answer in the knowledge, and the reply says so. Drop it or answer it by hand.</source>
        <translation>На один из вопросов в базе знаний ответа нет, и об этом так и сказано. Уберите этот вопрос или ответьте на него своими словами.</translation>
    </message>
    <message>
        <source>The notice has no text for the language or form of address of this reply, so the reply does not say it.</source>
        <translation>У объявления нет текста на языке этого ответа или в его форме обращения, поэтому в ответе его нет.</translation>
    </message>
    <message>
        <source>The answer is known only in another language: {languages}. The reply says that somebody will look at it; open the source to answer by hand.</source>
        <translation>Ответ известен только на другом языке: {languages}. Клиенту сказано, что вопрос выясняют; чтобы ответить своими словами, откройте источник.</translation>
    </message>
    <message>
        <source>The source speaks to the reader as “{address}”, so the whole reply does. Choose another source or change it by hand.</source>
        <translation>Источник обращается к читателю на «{address}», поэтому так написан и весь ответ. Выберите другой источник или исправьте сами.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Your text is kept. There is a newer draft.</source>
        <translation>Ваш текст сохранён. Есть более новый черновик.</translation>
    </message>
    <message>
        <source>Use the new draft</source>
        <translation>Взять новый черновик</translation>
    </message>
    <message>
        <source>A notice touches this message: “{title}”</source>
        <translation>Этого сообщения касается объявление: «{title}»</translation>
    </message>
    <message>
        <source>Open the notice</source>
        <translation>Открыть объявление</translation>
    </message>
    <message>
        <source>Your name is not set, so nobody signs this reply.</source>
        <translation>Ваше имя не указано, поэтому ответ никем не подписан.</translation>
    </message>
    <message>
        <source>Set the name</source>
        <translation>Указать имя</translation>
    </message>
    <message>
        <source>Replies cannot be written in this language yet: {language}. This one is in: {reply}.</source>
        <translation>На этом языке ответы пока не составляются: {language}. Язык этого ответа: {reply}.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Благодарность</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалоба</translation>
    </message>
    <message>
        <source>Writes again</source>
        <translation>Пишет повторно</translation>
    </message>
    <message>
        <source>Wants to cancel</source>
        <translation>Хочет отказаться</translation>
    </message>
    <message>
        <source>Insults</source>
        <translation>Оскорбления</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Адрес эл. почты</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Банковский счёт</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Personal code</source>
        <translation>Персональный код</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-адрес</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Secret code</source>
        <translation>Секретный код</translation>
    </message>
    <message>
        <source>Person’s name</source>
        <translation>Имя человека</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Почтовый адрес</translation>
    </message>
    <message>
        <source>Quoted earlier message; it is not read as the customer’s words now.</source>
        <translation>Цитата прежнего сообщения; словами клиента сейчас она не считается.</translation>
    </message>
    <message>
        <source>Header of a quoted message; it is not read.</source>
        <translation>Заголовок цитаты; он не читается.</translation>
    </message>
    <message>
        <source>Signature; only the name is read from it.</source>
        <translation>Подпись; из неё берётся только имя.</translation>
    </message>
    <message>
        <source>Disclaimer; it is not read.</source>
        <translation>Оговорка; она не читается.</translation>
    </message>
    <message>
        <source>Shows the language</source>
        <translation>Указывает на язык</translation>
    </message>
    <message>
        <source>Shows the form of address</source>
        <translation>Указывает на форму обращения</translation>
    </message>
    <message>
        <source>Shows the mood</source>
        <translation>Указывает на настроение</translation>
    </message>
    <message>
        <source>Shows that it is urgent</source>
        <translation>Указывает на срочность</translation>
    </message>
    <message>
        <source>Shows the situation</source>
        <translation>Указывает на ситуацию</translation>
    </message>
    <message>
        <source>The customer’s name</source>
        <translation>Имя клиента</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Вопрос {number}</translation>
    </message>
    <message>
        <source>Personal data: {kind}</source>
        <translation>Личные данные: {kind}</translation>
    </message>
    <message>
        <source>Only hurts, asks nothing</source>
        <translation>Только задевает, ни о чём не спрашивает</translation>
    </message>
    <message>
        <source>Reading the message …</source>
        <translation>Читаю сообщение …</translation>
    </message>
    <message>
        <source>Looking in the knowledge …</source>
        <translation>Ищу в базе знаний …</translation>
    </message>
    <message>
        <source>Writing the reply …</source>
        <translation>Пишу ответ …</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>{length}, sent in {count} messages</source>
        <translation>{length}, сообщений к отправке: {count}</translation>
    </message>
    <message>
        <source>Characters: {count}, SMS: {parts} of {limit}</source>
        <translation>Знаков: {count}, SMS: {parts} из {limit}</translation>
    </message>
    <message>
        <source>Characters: {count}, SMS: {parts}</source>
        <translation>Знаков: {count}, SMS: {parts}</translation>
    </message>
    <message>
        <source>Characters: {count} of {limit}</source>
        <translation>Знаков: {count} из {limit}</translation>
    </message>
    <message>
        <source>Characters: {count}</source>
        <translation>Знаков: {count}</translation>
    </message>
    <message>
        <source>Too long for one message, so there are {count}. {length}</source>
        <translation>Для одного сообщения слишком длинно, поэтому их {count}. {length}</translation>
    </message>
    <message>
        <source>{length}: too long for this channel</source>
        <translation>{length} – слишком длинно для этого канала</translation>
    </message>
    <message>
        <source>Copied for {channel}. {length}</source>
        <translation>Скопировано. Канал: {channel}. {length}</translation>
    </message>
    <message>
        <source>Message {number} of {count} is copied for {channel}. Copy again for the next.</source>
        <translation>Для канала {channel} скопировано сообщение {number} из {count}. Скопируйте ещё раз – будет следующее.</translation>
    </message>
    <message>
        <source>Message {number} of {count} is copied for {channel}: that is all of it.</source>
        <translation>Для канала {channel} скопировано сообщение {number} из {count}: это последнее.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy {number} of {count}</source>
        <translation>Копировать {number} из {count}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Found for this message</source>
        <translation>Найдено для этого сообщения</translation>
    </message>
    <message>
        <source>fits: {percent}</source>
        <translation>соответствие: {percent}</translation>
    </message>
    <message>
        <source>only in another language: {language}; Enter opens it</source>
        <translation>только на другом языке: {language}; Enter открывает</translation>
    </message>
    <message>
        <source>used in the reply</source>
        <translation>использовано в ответе</translation>
    </message>
    <message>
        <source>Enter answers from this one</source>
        <translation>Enter – ответить на основе этого</translation>
    </message>
    <message>
        <source>Take these words out</source>
        <translation>Убрать эти слова</translation>
    </message>
    <message>
        <source>Write: {words}</source>
        <translation>Написать: {words}</translation>
    </message>
    <message>
        <source>From a notice: {title}</source>
        <translation>Из объявления: {title}</translation>
    </message>
    <message>
        <source>{place}, version {revision}</source>
        <translation>{place}, версия {revision}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Форма обращения</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Настроение</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Ситуация</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Имя клиента</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Language?</source>
        <translation>Язык?</translation>
    </message>
    <message>
        <source>Address?</source>
        <translation>Обращение?</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Нет вопросов</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Вопросов: {count}</translation>
    </message>
    <message>
        <source>Personal data: {count}</source>
        <translation>Личных данных: {count}</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Указано Вами</translation>
    </message>
    <message>
        <source>Set by an agent for this customer before</source>
        <translation>Специалист указал это для этого клиента раньше</translation>
    </message>
    <message>
        <source>The message does not tell.</source>
        <translation>Из сообщения это не видно.</translation>
    </message>
    <message>
        <source>How sure: {percent}</source>
        <translation>Уверенность: {percent}</translation>
    </message>
    <message>
        <source>Shown by: {words}</source>
        <translation>Об этом говорит: {words}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who answers</source>
        <translation>Кто отвечает</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Ваша должность</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>Usual tone</source>
        <translation>Обычный тон</translation>
    </message>
    <message>
        <source>Usual channel</source>
        <translation>Обычный канал</translation>
    </message>
    <message>
        <source>Usual language</source>
        <translation>Обычный язык</translation>
    </message>
    <message>
        <source>Calm view</source>
        <translation>Спокойный вид</translation>
    </message>
    <message>
        <source>Keep messages</source>
        <translation>Хранить сообщения</translation>
    </message>
    <message>
        <source>Take secrets off the clipboard</source>
        <translation>Убирать секреты из буфера обмена</translation>
    </message>
    <message>
        <source>Learn my phrases</source>
        <translation>Запоминать мои фразы</translation>
    </message>
    <message>
        <source>Watch the clipboard</source>
        <translation>Следить за буфером обмена</translation>
    </message>
    <message>
        <source>Paste into the previous window</source>
        <translation>Вставлять в предыдущее окно</translation>
    </message>
    <message>
        <source>How grave a finding is</source>
        <translation>Насколько серьёзно замечание</translation>
    </message>
    <message>
        <source>House words</source>
        <translation>Слова компании</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Правописание</translation>
    </message>
    <message>
        <source>Folder with dictionaries</source>
        <translation>Папка со словарями</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Поиск по смыслу</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Язык окна</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Your real name, as customers read it under a reply.</source>
        <translation>Ваше настоящее имя, каким клиенты видят его под ответом.</translation>
    </message>
    <message>
        <source>For example “support specialist”.</source>
        <translation>Например, «специалист поддержки».</translation>
    </message>
    <message>
        <source>The company that you answer for.</source>
        <translation>Компания, от имени которой Вы отвечаете.</translation>
    </message>
    <message>
        <source>A signature of its own for a channel, instead of name and role.</source>
        <translation>Своя подпись для канала вместо имени и должности.</translation>
    </message>
    <message>
        <source>The tone shown first.</source>
        <translation>Тон, который показывается первым.</translation>
    </message>
    <message>
        <source>The channel chosen first.</source>
        <translation>Канал, выбранный вначале.</translation>
    </message>
    <message>
        <source>The language of a reply where the message does not tell.</source>
        <translation>Язык ответа, если по сообщению он не ясен.</translation>
    </message>
    <message>
        <source>Dims the insults in a message, so that what is asked stands out. Also by Ctrl+Shift+M.</source>
        <translation>Делает оскорбления в сообщении бледными, чтобы было видно, о чём спрашивают. Также по Ctrl+Shift+M.</translation>
    </message>
    <message>
        <source>Days to keep copied messages; 0 forgets a message when you close it.</source>
        <translation>Сколько дней хранить скопированные сообщения; 0 – забыть, когда Вы его закроете.</translation>
    </message>
    <message>
        <source>A copied reply with a password, card, bank account or personal code leaves the clipboard after this time, if nothing else was copied; 0 leaves it there.</source>
        <translation>Скопированный ответ с паролем, картой, банковским счётом или личным кодом исчезнет из буфера обмена через это время, если ничего другого не скопировано; при 0 он остаётся.</translation>
    </message>
    <message>
        <source>A greeting, thanks or closing that you replaced three times by the same words is written in your words. Never anything with a number, link or name.</source>
        <translation>Приветствие, благодарность или прощание, которое Вы трижды заменили одними и теми же словами, дальше пишется Вашими словами. Никогда – то, в чём есть число, ссылка или имя.</translation>
    </message>
    <message>
        <source>Offers to open a text that you copy elsewhere and that looks like a customer’s message. What other programs conceal is never read. Not on macOS.</source>
        <translation>Предлагает открыть скопированный в другой программе текст, похожий на сообщение клиента. Скрытое другими программами никогда не читается. В macOS не работает.</translation>
    </message>
    <message>
        <source>Adds the command “Copy and paste into the previous window” (Ctrl+Shift+P); it never presses a key that sends. Not on Wayland; on X11 it needs xdotool and xprop.</source>
        <translation>Добавляет команду «Скопировать и вставить в предыдущее окно» (Ctrl+Shift+P); она никогда не нажимает клавишу, которая отправляет. В Wayland её нет; в X11 нужны xdotool и xprop.</translation>
    </message>
    <message>
        <source>Choose a rule and what it means for you, or that it is not checked at all.</source>
        <translation>Выберите правило и то, насколько оно для Вас серьёзно, или не проверяйте его вовсе.</translation>
    </message>
    <message>
        <source>A line each: what not to say → what to say instead. Without an arrow the words are banned; “word*” stands for all its endings.</source>
        <translation>В каждой строке: чего не говорить → что сказать вместо этого. Без стрелки слова запрещены; «слов*» значит все окончания.</translation>
    </message>
    <message>
        <source>Marks misspelled words in every language that has a dictionary; words of your knowledge are right.</source>
        <translation>Отмечает слова с ошибками на каждом языке, для которого есть словарь; слова из Ваших знаний считаются правильными.</translation>
    </message>
    <message>
        <source>Where more hunspell dictionaries lie (.aff and .dic files), beside those of the system and of LibreOffice.</source>
        <translation>Где лежат ещё словари hunspell (файлы .aff и .dic), кроме словарей системы и LibreOffice.</translation>
    </message>
    <message>
        <source>English texts only: finds what says the same in other words. Needs more packages (about 150 MB) and a minute or two of work in the background for 1,000 passages.</source>
        <translation>Только для текстов на английском: находит и то, что сказано другими словами. Нужны дополнительные пакеты (около 150 МБ) и одна-две минуты фоновой работы на каждую 1000 фрагментов.</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>Светлые, тёмные или как в системе.</translation>
    </message>
    <message>
        <source>Replies always follow the customer&apos;s language.</source>
        <translation>Ответы всегда на языке клиента.</translation>
    </message>
    <message>
        <source>Also by Ctrl and plus or minus.</source>
        <translation>Также клавишами Ctrl и плюс или минус.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверять</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секунд</translation>
    </message>
</context>
<context>
    <name>skips</name>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>It is no kind of file that can be imported.</source>
        <translation>Файл такого вида импортировать нельзя.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Его больше нет.</translation>
    </message>
    <message>
        <source>You have no permission to read it.</source>
        <translation>У вас нет прав на его чтение.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Его не удаётся прочитать: {reason}.</translation>
    </message>
    <message>
        <source>It is nested too deeply or too large to be read.</source>
        <translation>Слишком глубокая вложенность или слишком большой размер, прочитать не удаётся.</translation>
    </message>
    <message>
        <source>It is a link that leads nowhere.</source>
        <translation>Это ссылка, которая никуда не ведёт.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>Это не файл.</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>В нём нет текста.</translation>
    </message>
    <message>
        <source>Its text is longer than {count} characters.</source>
        <translation>Текст длиннее {count} знаков.</translation>
    </message>
    <message>
        <source>Its language cannot be told; choose it above and import again.</source>
        <translation>Язык определить не удалось; выберите его выше и импортируйте ещё раз.</translation>
    </message>
    <message>
        <source>“{name}” ({language}) was read before with other words, in {file}.</source>
        <translation>«{name}» ({language}) уже встречалось с другим текстом в файле {file}.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, but there are {columns} columns.</source>
        <translation>Ячеек в строке: {cells}, а столбцов: {columns}.</translation>
    </message>
    <message>
        <source>The table is broken here: {reason}.</source>
        <translation>Таблица здесь повреждена: {reason}.</translation>
    </message>
    <message>
        <source>The line is not JSON: {reason} at character {place}.</source>
        <translation>Строка не в формате JSON: {reason}, знак {place}.</translation>
    </message>
    <message>
        <source>The line is nested too deeply or holds a number that is too long.</source>
        <translation>В строке слишком глубокая вложенность или слишком длинное число.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Строка не является объектом JSON.</translation>
    </message>
    <message>
        <source>The file that it names is not there.</source>
        <translation>Файла, который в ней назван, нет.</translation>
    </message>
    <message>
        <source>The file that it names lies outside the imported folder.</source>
        <translation>Файл, который в ней назван, лежит вне импортируемой папки.</translation>
    </message>
    <message>
        <source>It is a Word document; save it as HTML or text and import that.</source>
        <translation>Это документ Word; сохраните его как HTML или текст и импортируйте.</translation>
    </message>
    <message>
        <source>It is a text document of an office program; save it as HTML or text and import that.</source>
        <translation>Это текстовый документ офисной программы; сохраните его как HTML или текст и импортируйте.</translation>
    </message>
    <message>
        <source>It is a spreadsheet; save it as CSV and import that.</source>
        <translation>Это электронная таблица; сохраните её как CSV и импортируйте.</translation>
    </message>
    <message>
        <source>It is a packed book; unpack it and import the folder.</source>
        <translation>Это упакованная книга; распакуйте её и импортируйте папку.</translation>
    </message>
    <message>
        <source>It is a zip archive; unpack it and import the folder.</source>
        <translation>Это архив ZIP; распакуйте его и импортируйте папку.</translation>
    </message>
    <message>
        <source>It is an empty zip archive.</source>
        <translation>Это пустой архив ZIP.</translation>
    </message>
    <message>
        <source>It is a packed file ({form}); unpack it and import what is in it.</source>
        <translation>Это сжатый файл ({form}); распакуйте его и импортируйте содержимое.</translation>
    </message>
    <message>
        <source>It is a PDF; save it as text or HTML and import that.</source>
        <translation>Это PDF; сохраните его как текст или HTML и импортируйте.</translation>
    </message>
    <message>
        <source>It is an old office document; save it as HTML or text and import that.</source>
        <translation>Это старый офисный документ; сохраните его как HTML или текст и импортируйте.</translation>
    </message>
    <message>
        <source>It is a picture.</source>
        <translation>Это изображение.</translation>
    </message>
    <message>
        <source>It is a database.</source>
        <translation>Это база данных.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>already advised to this customer</source>
        <translation>клиенту это уже советовали</translation>
    </message>
    <message>
        <source>held until {day} only</source>
        <translation>действовало только до {day}</translation>
    </message>
    <message>
        <source>its review is due</source>
        <translation>пора пересмотреть</translation>
    </message>
    <message>
        <source>has a ready short answer</source>
        <translation>есть готовый короткий ответ</translation>
    </message>
    <message>
        <source>not reviewed yet</source>
        <translation>ещё не проверено</translation>
    </message>
    <message>
        <source>last changed on {day}</source>
        <translation>последнее изменение: {day}</translation>
    </message>
    <message>
        <source>Similar: {count}</source>
        <translation>Похожих: {count}</translation>
    </message>
    <message>
        <source>Says the same: {names}</source>
        <translation>То же самое сказано здесь: {names}</translation>
    </message>
    <message>
        <source>used in replies: {count}</source>
        <translation>использовано в ответах: {count}</translation>
    </message>
    <message>
        <source>mostly unchanged</source>
        <translation>в основном без правок</translation>
    </message>
    <message>
        <source>partly rewritten</source>
        <translation>с частичной правкой</translation>
    </message>
    <message>
        <source>mostly rewritten</source>
        <translation>в основном переписано</translation>
    </message>
</context>
<context>
    <name>statuses</name>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>На проверке</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
</context>
<context>
    <name>tones</name>
    <message>
        <source>Warm</source>
        <translation>Тёплый</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Нейтральный</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Краткий</translation>
    </message>
</context>
</TS>
