<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>ArticlesPage</name>
    <message>
        <source>Articles</source>
        <translation>Raksti</translation>
    </message>
    <message>
        <source>Filter by title, tag or name</source>
        <translation>Atlasīt pēc virsraksta, birkas vai nosaukuma</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statuss</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Jauns raksts</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Ieraksti</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n jautājums</numerusform>
            <numerusform>%n jautājumi</numerusform>
            <numerusform>%n jautājumu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n ieraksts</numerusform>
            <numerusform>%n ieraksti</numerusform>
            <numerusform>%n ierakstu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Filtriem nekas neatbilst</translation>
    </message>
    <message>
        <source>Clear the words or the filters above.</source>
        <translation>Izdzēsiet vārdus vai notīriet filtrus augstāk.</translation>
    </message>
    <message>
        <source>There is no knowledge yet</source>
        <translation>Zināšanu vēl nav</translation>
    </message>
    <message>
        <source>Write the first article, or import what you have.</source>
        <translation>Izveidojiet pirmo rakstu vai importējiet to, kas jau ir.</translation>
    </message>
    <message>
        <source>Import knowledge</source>
        <translation>Importēt zināšanas</translation>
    </message>
    <message>
        <source>To review ({count})</source>
        <translation>Jāpārskata ({count})</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Jāpārskata</translation>
    </message>
    <message>
        <source>Filter the questions</source>
        <translation>Atlasīt jautājumus</translation>
    </message>
    <message>
        <source>Unanswered questions ({count})</source>
        <translation>Neatbildētie jautājumi ({count})</translation>
    </message>
    <message>
        <source>Unanswered questions</source>
        <translation>Neatbildētie jautājumi</translation>
    </message>
</context>
<context>
    <name>ArticlesViewModel</name>
    <message>
        <source>“{title}” is archived and no longer used in replies.</source>
        <translation>„{title}” ir arhivēts un atbildēs vairs netiek izmantots.</translation>
    </message>
    <message>
        <source>“{title}” is published.</source>
        <translation>„{title}” ir publicēts.</translation>
    </message>
    <message>
        <source>Version {number} of “{title}” is the newest again.</source>
        <translation>Jaunākā atkal ir „{title}” {number}. versija.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Ready answer, formal</source>
        <translation>Gatavā atbilde, Jūs forma</translation>
    </message>
    <message>
        <source>Ready answer, familiar</source>
        <translation>Gatavā atbilde, tu forma</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>No backup of the knowledge could be made. {problem}</source>
        <translation>Zināšanu rezerves kopiju neizdevās izveidot. {problem}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Working</source>
        <translation>Notiek darbs</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>22.11. or arrow keys</source>
        <translation>22.11. vai bultiņas</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Channel</source>
        <translation>Kanāls</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>Atbilde</translation>
    </message>
    <message>
        <source>The reply as the customer sees it</source>
        <translation>Atbilde, kā to redzēs klients</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Priekšskatījums</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Add files</source>
        <translation>Pievienot failus</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Iziet nesaglabājot?</translation>
    </message>
    <message>
        <source>What you changed here since the last saving will be lost.</source>
        <translation>Viss, ko šeit mainījāt kopš pēdējās saglabāšanas, zudīs.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Iziet</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Turpināt rediģēt</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Atpakaļ uz sarakstu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Saglabāt</translation>
    </message>
    <message>
        <source>Text in Markdown</source>
        <translation>Teksts Markdown pierakstā</translation>
    </message>
    <message>
        <source>Write the text here: ## heading, **bold**, 1. steps, - lists</source>
        <translation>Rakstiet tekstu šeit: ## virsraksts, **treknraksts**, 1. soļi, - saraksti</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Priekšskatījums</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Jauns raksts</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediģēt</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>{number}. versija</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Vēl nav saglabāts</translation>
    </message>
    <message>
        <source>“{title}” is saved as version {number}.</source>
        <translation>„{title}” ir saglabāts kā {number}. versija.</translation>
    </message>
    <message>
        <source>Somebody saved version {number} meanwhile. Your text is still here; theirs stays among earlier versions.</source>
        <translation>Pa to laiku kāds saglabāja {number}. versiju. Jūsu teksts joprojām ir šeit, otrs paliks starp iepriekšējām versijām.</translation>
    </message>
    <message>
        <source>Save mine as the newest</source>
        <translation>Saglabāt manējo kā jaunāko</translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>Title</source>
        <translation>Virsraksts</translation>
    </message>
    <message>
        <source>Title, as a customer would ask</source>
        <translation>Virsraksts – tā, kā jautātu klients</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statuss</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Auditorija</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Birkas</translation>
    </message>
    <message>
        <source>billing, password</source>
        <translation>rēķini, parole</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Tīmekļa adrese</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Derīgs līdz</translation>
    </message>
    <message>
        <source>The last day on which this holds</source>
        <translation>Pēdējā diena, kad tas ir spēkā</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Pārskatīt līdz</translation>
    </message>
    <message>
        <source>When somebody should look at this again</source>
        <translation>Kad kādam tas atkal jāpārlasa</translation>
    </message>
    <message>
        <source>The customer&apos;s question</source>
        <translation>Klienta jautājums</translation>
    </message>
    <message>
        <source>Ready answer, formal</source>
        <translation>Gatavā atbilde, Jūs forma</translation>
    </message>
    <message>
        <source>Ready answer, familiar</source>
        <translation>Gatavā atbilde, tu forma</translation>
    </message>
    <message>
        <source>Ready answers for replies</source>
        <translation>Gatavās atbildes vēstulēm</translation>
    </message>
</context>
<context>
    <name>EntriesPanel</name>
    <message>
        <source>Customers</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Paste message</source>
        <translation>Ielīmēt ziņu</translation>
    </message>
    <message>
        <source>Close this entry</source>
        <translation>Aizvērt šo ierakstu</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Found in the knowledge</source>
        <translation>Atrasts zināšanās</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atvērt</translation>
    </message>
    <message>
        <source>Open the chosen item in Articles</source>
        <translation>Atvērt izvēlēto lapā „Raksti”</translation>
    </message>
    <message>
        <source>Nothing in the knowledge answers this.</source>
        <translation>Zināšanās uz to nav atbildes.</translation>
    </message>
    <message>
        <source>The message asks nothing, so nothing was looked for.</source>
        <translation>Ziņā nekas nav jautāts, tāpēc nekas nav meklēts.</translation>
    </message>
</context>
<context>
    <name>FilesRow</name>
    <message>
        <source>Files that go along with replies</source>
        <translation>Faili, kas iet līdzi atbildēm</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Pievienot failu…</translation>
    </message>
    <message>
        <source>Take {file} off</source>
        <translation>Noņemt {file}</translation>
    </message>
</context>
<context>
    <name>FilesSide</name>
    <message>
        <source>No files go along with this reply.</source>
        <translation>Šai atbildei līdzi neiet neviens fails.</translation>
    </message>
    <message>
        <source>Once it is pasted, copy its files and paste them, too.</source>
        <translation>Kad tā ir ielīmēta, nokopējiet un ielīmējiet arī tās failus.</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Kopēt failus</translation>
    </message>
    <message>
        <source>Copied as files: {names}.</source>
        <translation>Nokopēti faili: {names}.</translation>
    </message>
</context>
<context>
    <name>FilesStrip</name>
    <message>
        <source>Files</source>
        <translation>Faili</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Kopēt failus</translation>
    </message>
    <message>
        <source>Files that go along</source>
        <translation>Līdzi ejošie faili</translation>
    </message>
    <message>
        <source>Attach {file}</source>
        <translation>Pievienot {file}</translation>
    </message>
    <message>
        <source>Space leaves the file out or takes it back</source>
        <translation>Ar atstarpi failu atstāj vai atkal ņem līdzi</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Atvērt {file}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Avots</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Birka</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Notīrīt filtrus</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Any</source>
        <translation>Jebkurš</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Apply</source>
        <translation>Lietot</translation>
    </message>
    <message>
        <source>Findings in the reply</source>
        <translation>Piezīmes par atbildi</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Jāpaskatās: {count}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Try it with sample knowledge</source>
        <translation>Izmēģināt ar parauga zināšanām</translation>
    </message>
    <message>
        <source>The help centre of a small internet company in three languages, ready to answer from.</source>
        <translation>Neliela interneta uzņēmuma palīdzības centrs trijās valodās – var uzreiz atbildēt.</translation>
    </message>
    <message>
        <source>Import my files</source>
        <translation>Importēt manus failus</translation>
    </message>
    <message>
        <source>Your articles, past answers and canned replies: Markdown, JSONL, CSV or HTML.</source>
        <translation>Jūsu raksti, agrākās atbildes un sagataves: Markdown, JSONL, CSV vai HTML.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Sākt no nulles</translation>
    </message>
    <message>
        <source>Write the first article yourself; import any time.</source>
        <translation>Pirmo rakstu varēsiet uzrakstīt tepat; importēt – jebkurā laikā.</translation>
    </message>
    <message>
        <source>Good replies start from what you know</source>
        <translation>Labas atbildes sākas ar to, ko zināt</translation>
    </message>
    <message>
        <source>Everything stays on this computer. What should kbassist answer from?</source>
        <translation>Viss paliek šajā datorā. Uz kādām zināšanām kbassist balstīt atbildes?</translation>
    </message>
</context>
<context>
    <name>GapTable</name>
    <message>
        <source>Question</source>
        <translation>Jautājums</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Cik reižu</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Pēdējoreiz</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>Unanswered questions</source>
        <translation>Neatbildētie jautājumi</translation>
    </message>
    <message>
        <source>Nothing in the knowledge answers this question</source>
        <translation>Zināšanās uz šo jautājumu nav atbildes</translation>
    </message>
    <message>
        <source>The question in full</source>
        <translation>Viss jautājums</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>Izveidot rakstu</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nav vajadzīgs</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Filtriem nekas neatbilst</translation>
    </message>
    <message>
        <source>Clear the words or the filters above.</source>
        <translation>Izdzēsiet vārdus vai notīriet filtrus augstāk.</translation>
    </message>
    <message>
        <source>There are no unanswered questions</source>
        <translation>Neatbildētu jautājumu nav</translation>
    </message>
    <message>
        <source>When you copy a reply and nothing in the knowledge answers one of the customer&apos;s questions, the question is noted here, without personal data. The most frequent ones show which articles are missing.</source>
        <translation>Ja nokopējat atbildi, bet uz kādu no klienta jautājumiem zināšanās nekā nav, šis jautājums tiek pierakstīts šeit – bez personas datiem. Biežākie jautājumi rāda, kādu rakstu trūkst.</translation>
    </message>
    <message numerus="yes">
        <source>asked %n time(s)</source>
        <translation>
            <numerusform>jautāts %n reizi</numerusform>
            <numerusform>jautāts %n reizes</numerusform>
            <numerusform>jautāts %n reižu</numerusform>
        </translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>pēdējoreiz {day}</translation>
    </message>
</context>
<context>
    <name>GapsViewModel</name>
    <message>
        <source>“{question}” is off the list.</source>
        <translation>„{question}” vairs nav sarakstā.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>The article is saved; “{question}” is off the list of unanswered questions.</source>
        <translation>Raksts ir saglabāts; „{question}” vairs nav starp neatbildētajiem jautājumiem.</translation>
    </message>
    <message>
        <source>Put the question back</source>
        <translation>Atgriezt jautājumu sarakstā</translation>
    </message>
</context>
<context>
    <name>GlossaryField</name>
    <message>
        <source>House words</source>
        <translation>Uzņēmuma vārdi</translation>
    </message>
    <message>
        <source>ticket → request</source>
        <translation>tikets → pieteikums</translation>
    </message>
</context>
<context>
    <name>HabitsList</name>
    <message>
        <source>My phrases</source>
        <translation>Manas frāzes</translation>
    </message>
    <message>
        <source>Forget the phrase</source>
        <translation>Aizmirst frāzi</translation>
    </message>
    <message>
        <source>My phrases: what the program writes → what you write</source>
        <translation>Manas frāzes: ko raksta programma → ko rakstāt Jūs</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Palīdzība</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Meklēt palīdzībā</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Palīdzības lapas</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Palīdzības teksts</translation>
    </message>
    <message>
        <source>No page holds all these words.</source>
        <translation>Nevienā lapā nav visu šo vārdu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import knowledge</source>
        <translation>Importēt zināšanas</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>Izvēlētie faili un mapes</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Pievienot failus…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Pievienot mapi…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Notīrīt</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Importēt kā</translation>
    </message>
    <message>
        <source>What the files say</source>
        <translation>Kā norādīts failos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Avots</translation>
    </message>
    <message>
        <source>The folder&apos;s name</source>
        <translation>Mapes nosaukums</translation>
    </message>
    <message>
        <source>Skipped files and why</source>
        <translation>Izlaistie faili un iemesli</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Vispirms pārbaudīt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importēt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
    <message>
        <source>Markdown, JSONL, CSV and HTML files, alone or in folders. Importing again updates what is there and doubles nothing. Files can also be dropped here.</source>
        <translation>Markdown, JSONL, CSV un HTML faili, pa vienam vai mapēs. Atkārtots imports atjaunina esošo un neko nedublē. Failus var arī ievilkt šeit.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Pievienot failus</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Pievienot mapi</translation>
    </message>
    <message>
        <source>Would bring: {added} new, {updated} updated, {unchanged} unchanged, {skipped} skipped.</source>
        <translation>Tiktu importēts: jauni – {added}, atjaunināti – {updated}, nemainīti – {unchanged}, izlaisti – {skipped}.</translation>
    </message>
    <message>
        <source>Imported: {added} new, {updated} updated, {unchanged} unchanged, {skipped} skipped.</source>
        <translation>Importēts: jauni – {added}, atjaunināti – {updated}, nemainīti – {unchanged}, izlaisti – {skipped}.</translation>
    </message>
    <message>
        <source>Notices: {count}.</source>
        <translation>Paziņojumi: {count}.</translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>Building the search index …</source>
        <translation>Tiek veidots meklēšanas indekss …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
</context>
<context>
    <name>ItemTable</name>
    <message>
        <source>Title</source>
        <translation>Virsraksts</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statuss</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Mainīts</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Novecojis</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Jāpārskata</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The clipboard holds again what it held before.</source>
        <translation>Starpliktuvē atkal ir tas, kas bija iepriekš.</translation>
    </message>
    <message>
        <source>There is nothing to put back on the clipboard.</source>
        <translation>Starpliktuvē nav ko atlikt atpakaļ.</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>The customer’s message</source>
        <translation>Klienta ziņa</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Ziņa</translation>
    </message>
    <message>
        <source>Show quoted parts</source>
        <translation>Rādīt citēto</translation>
    </message>
    <message>
        <source>Make it a question</source>
        <translation>Pievienot kā jautājumu</translation>
    </message>
    <message>
        <source>Calm view</source>
        <translation>Mierīgais skats</translation>
    </message>
    <message>
        <source>Hide quoted parts</source>
        <translation>Paslēpt citēto</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Menu</source>
        <translation>Izvēlne</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Izvēlne (F10)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close the notice</source>
        <translation>Aizvērt paziņojumu</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Kind of notice</source>
        <translation>Paziņojuma veids</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>Uz ko tas attiecas</translation>
    </message>
    <message>
        <source>Words of the messages, tags or products: internet, e-mail Riga</source>
        <translation>Vārdi ziņās, birkas vai produkti: internets, e-pasts Rīga</translation>
    </message>
    <message>
        <source>Only messages in</source>
        <translation>Tikai ziņas šādā valodā</translation>
    </message>
    <message>
        <source>From</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Līdz</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Līdz kuram laikam</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Iekšēja piezīme</translation>
    </message>
    <message>
        <source>For the team, never said to customers</source>
        <translation>Komandai, klientiem to nesaka nekad</translation>
    </message>
    <message>
        <source>What customers read</source>
        <translation>Ko klienti lasa</translation>
    </message>
</context>
<context>
    <name>OverrideBar</name>
    <message>
        <source>Copy anyway</source>
        <translation>Kopēt tik un tā</translation>
    </message>
    <message>
        <source>Mend it first</source>
        <translation>Vispirms izlabot</translation>
    </message>
    <message>
        <source>Not copied yet. {words} Copying anyway is noted.</source>
        <translation>Vēl nav nokopēts. {words} Ja kopēsiet tik un tā, tas tiks atzīmēts.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>“{word}” counts as spelled right from now on.</source>
        <translation>Vārds „{word}” turpmāk skaitās uzrakstīts pareizi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>The clipboard holds something else now, so nothing was pasted.</source>
        <translation>Starpliktuvē tagad ir kas cits, tāpēc nekas nav ielīmēts.</translation>
    </message>
    <message>
        <source>Pasted into “{window}”. Nothing is sent yet.</source>
        <translation>Ielīmēts logā „{window}”. Nekas vēl nav nosūtīts.</translation>
    </message>
    <message>
        <source>Wayland lets no program press keys in another window, so the command is not there.</source>
        <translation>Wayland neļauj programmām spiest taustiņus citā logā, tāpēc šīs komandas nav.</translation>
    </message>
    <message>
        <source>The command is not there: install {names} and start the program again.</source>
        <translation>Komandas nav: instalējiet {names} un palaidiet programmu no jauna.</translation>
    </message>
    <message>
        <source>This system cannot paste into other windows, so the command is not there.</source>
        <translation>Šajā sistēmā ielīmēt citos logos nevar, tāpēc šīs komandas nav.</translation>
    </message>
</context>
<context>
    <name>PlacesForm</name>
    <message>
        <source>Leave open</source>
        <translation>Atstāt neaizpildītu</translation>
    </message>
</context>
<context>
    <name>PostedNotices</name>
    <message>
        <source>from {time}</source>
        <translation>no {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>līdz {time}</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Paziņojumi</translation>
    </message>
    <message>
        <source>must be mended by hand</source>
        <translation>jālabo ar roku</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>nokopēta</translation>
    </message>
    <message>
        <source>findings: {count}</source>
        <translation>piezīmes: {count}</translation>
    </message>
    <message>
        <source>The notice has ended; drafts do not say it any more.</source>
        <translation>Paziņojums ir beidzies; melnraksti to vairs nesaka.</translation>
    </message>
    <message>
        <source>The notice is deleted.</source>
        <translation>Paziņojums ir izdzēsts.</translation>
    </message>
    <message>
        <source>The notice that you are writing is not saved yet.</source>
        <translation>Paziņojums, ko rakstāt, vēl nav saglabāts.</translation>
    </message>
    <message>
        <source>The notice is posted.</source>
        <translation>Paziņojums ir publicēts.</translation>
    </message>
    <message>
        <source>The notice is saved.</source>
        <translation>Paziņojums ir saglabāts.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Replies saved: {count}.</source>
        <translation>Saglabātas atbildes: {count}.</translation>
    </message>
</context>
<context>
    <name>PostedNoticesPage</name>
    <message>
        <source>New notice</source>
        <translation>Jauns paziņojums</translation>
    </message>
    <message>
        <source>Notices, current ones first</source>
        <translation>Paziņojumi, vispirms pašreizējie</translation>
    </message>
    <message>
        <source>There are no notices</source>
        <translation>Paziņojumu nav</translation>
    </message>
    <message>
        <source>Post what is going on right now: an outage, a delay, a change. Every draft for a message that it touches says it first, in the customer&apos;s language and form of address.</source>
        <translation>Ierakstiet, kas notiek pašlaik: pārrāvums, kavēšanās, pārmaiņas. Katrs melnraksts ziņai, uz kuru tas attiecas, to pasaka vispirms – klienta valodā un uzrunas formā.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Saglabāt</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Atmest</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>Atrisināts…</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Beigt tagad</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dzēst</translation>
    </message>
    <message>
        <source>Replies to many…</source>
        <translation>Atbildes daudziem…</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Settings</source>
        <translation>Iestatījumi</translation>
    </message>
    <message>
        <source>Every change is kept at once.</source>
        <translation>Katra izmaiņa tiek saglabāta uzreiz.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The text appears here</source>
        <translation>Teksts parādīsies šeit</translation>
    </message>
    <message>
        <source>Choose a result with the arrow keys; Enter moves into its text.</source>
        <translation>Rezultātu izvēlieties ar bultiņām; Enter pāriet uz tā tekstu.</translation>
    </message>
    <message>
        <source>Text of the chosen result</source>
        <translation>Izvēlētā rezultāta teksts</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Kopēt atbildi</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopēt saiti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atvērt</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Radās kļūda</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Programmā radās kļūda</translation>
    </message>
    <message>
        <source>Your knowledge and open messages are safe, and you can go on working. This report helps to mend the error; it holds no customer&apos;s words and is sent nowhere.</source>
        <translation>Jūsu zināšanas un atvērtās ziņas ir drošībā, un darbu var turpināt. Šis pārskats palīdz kļūdu novērst; klientu vārdu tajā nav, un tas netiek nekur sūtīts.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Pārskats</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopēt pārskatu</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Turpināt darbu</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>Norise</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} no {total}</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Choose an item to read it</source>
        <translation>Izvēlieties ierakstu, lai to lasītu</translation>
    </message>
    <message>
        <source>Enter opens it for editing; Ctrl+N begins a new article.</source>
        <translation>Enter atver to rediģēšanai; Ctrl+N sāk jaunu rakstu.</translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation>Ieraksta teksts</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediģēt</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versijas</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arhivēt</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicēt</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>{number}. versija</translation>
    </message>
    <message>
        <source>Holds until {day}</source>
        <translation>Spēkā līdz {day}</translation>
    </message>
    <message>
        <source>To review by {day}</source>
        <translation>Jāpārskata līdz {day}</translation>
    </message>
</context>
<context>
    <name>RepliesDialog</name>
    <message>
        <source>Replies to many</source>
        <translation>Atbildes daudziem</translation>
    </message>
    <message>
        <source>Customers who are told</source>
        <translation>Klienti, kuriem to pasaka</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>Atbilde</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanāls</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>No faila…</translation>
    </message>
    <message>
        <source>Open messages</source>
        <translation>Atvērtās ziņas</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Saglabāt visas…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
    <message>
        <source>Copy and go on</source>
        <translation>Kopēt un turpināt</translation>
    </message>
    <message>
        <source>No open message speaks of this. Take a file with the columns id, name, language, address, text.</source>
        <translation>Neviena atvērtā ziņa par to nerunā. Izvēlieties failu ar kolonnām id, name, language, address, text.</translation>
    </message>
    <message>
        <source>{copied} of {count} copied. Nothing is sent: paste each reply where it belongs.</source>
        <translation>Nokopētas {copied} no {count}. Nekas netiek nosūtīts: ielīmējiet katru atbildi tās vietā.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Save all replies</source>
        <translation>Saglabāt visas atbildes</translation>
    </message>
</context>
<context>
    <name>ReplyPage</name>
    <message>
        <source>Reply</source>
        <translation>Atbilde</translation>
    </message>
</context>
<context>
    <name>ReplySide</name>
    <message>
        <source>No sentence of this reply comes from the knowledge.</source>
        <translation>Šajā atbildē nav neviena teikuma no zināšanām.</translation>
    </message>
</context>
<context>
    <name>ReplyViewModel</name>
    <message>
        <source>The entry is closed and its message forgotten.</source>
        <translation>Ieraksts aizvērts, un tā ziņa aizmirsta.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Your text was replaced by the new draft.</source>
        <translation>Jūsu teksta vietā ielikts jaunais melnraksts.</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versijas</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versijas, jaunākā pirmā</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Ko šī versija mainīja</translation>
    </message>
    <message>
        <source>Make it the newest</source>
        <translation>Padarīt par jaunāko</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Meklēt</translation>
    </message>
    <message>
        <source>Search articles, past answers and canned replies</source>
        <translation>Meklēt rakstos, agrākajās atbildēs un sagatavēs</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Rezultāti</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n rezultāts</numerusform>
            <numerusform>%n rezultāti</numerusform>
            <numerusform>%n rezultātu</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a few words</source>
        <translation>Ierakstiet dažus vārdus</translation>
    </message>
    <message>
        <source>Endings and missing diacritics do not matter. “Quotes” keep words together, a minus leaves a word out. Arrow keys choose, Ctrl+C copies the answer.</source>
        <translation>Galotnes un trūkstošas garumzīmes netraucē. Vārdus „pēdiņās” meklē kopā, mīnuss vārdu izslēdz. Ar bultiņām izvēlas, ar Ctrl+C kopē atbildi.</translation>
    </message>
    <message>
        <source>There is no knowledge yet</source>
        <translation>Zināšanu vēl nav</translation>
    </message>
    <message>
        <source>Import your articles, past answers and canned replies to search them.</source>
        <translation>Importējiet savus rakstus, agrākās atbildes un sagataves, lai tajos meklētu.</translation>
    </message>
    <message>
        <source>Import knowledge</source>
        <translation>Importēt zināšanas</translation>
    </message>
    <message>
        <source>Filters are on: clear them, or try fewer words.</source>
        <translation>Ir ieslēgti filtri: notīriet tos vai mēģiniet ar mazāk vārdiem.</translation>
    </message>
    <message>
        <source>Try fewer or other words, as a customer would say it.</source>
        <translation>Mēģiniet ar mazāk vai citiem vārdiem – tā, kā teiktu klients.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nekas nav atrasts</translation>
    </message>
    <message>
        <source>The answer is copied.</source>
        <translation>Atbilde ir nokopēta.</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Saite ir nokopēta.</translation>
    </message>
    <message>
        <source>This item has no link.</source>
        <translation>Šim ierakstam nav saites.</translation>
    </message>
    <message>
        <source>The quote is copied.</source>
        <translation>Citāts ir nokopēts.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Iziet nesaglabājot?</translation>
    </message>
    <message>
        <source>An article that you are editing is not saved yet.</source>
        <translation>Raksts, ko rediģējat, vēl nav saglabāts.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Iziet</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Palikt</translation>
    </message>
    <message>
        <source>The copied text will be lost</source>
        <translation>Nokopētais teksts zudīs</translation>
    </message>
    <message>
        <source>This system forgets it when the program ends. Paste it where it belongs first.</source>
        <translation>Sistēma to aizmirsīs, kad programma beigs darbu. Vispirms ielīmējiet to, kur vajag.</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Tomēr iziet</translation>
    </message>
    <message>
        <source>The copied text looks like a customer’s message.</source>
        <translation>Nokopētais teksts izskatās pēc klienta ziņas.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Atvērt</translation>
    </message>
    <message>
        <source>The copied text held a secret and is off the clipboard now.</source>
        <translation>Nokopētajā tekstā bija kas slepens, tāpēc tas no starpliktuves izņemts.</translation>
    </message>
    <message>
        <source>The window changes its language when the program starts next.</source>
        <translation>Loga valoda mainīsies nākamajā palaišanas reizē.</translation>
    </message>
</context>
<context>
    <name>SeveritiesField</name>
    <message>
        <source>Rule</source>
        <translation>Likums</translation>
    </message>
    <message>
        <source>How grave it is</source>
        <translation>Cik tas nopietni</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Kā parasti</translation>
    </message>
</context>
<context>
    <name>SignaturesField</name>
    <message>
        <source>Channel of the signature</source>
        <translation>Paraksta kanāls</translation>
    </message>
    <message>
        <source>Signature for this channel</source>
        <translation>Paraksts šim kanālam</translation>
    </message>
    <message>
        <source>The usual signature: name, role, company</source>
        <translation>Parastais paraksts: vārds, amats, uzņēmums</translation>
    </message>
</context>
<context>
    <name>SnippetDelegate</name>
    <message>
        <source>missing:</source>
        <translation>trūkst:</translation>
    </message>
</context>
<context>
    <name>SnippetDialog</name>
    <message>
        <source>Insert a canned reply</source>
        <translation>Ievietot sagatavi</translation>
    </message>
    <message>
        <source>Search the canned replies</source>
        <translation>Meklēt sagatavēs</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Sagataves</translation>
    </message>
    <message>
        <source>What will be inserted</source>
        <translation>Kas tiks ievietots</translation>
    </message>
    <message>
        <source>Write the missing language</source>
        <translation>Uzrakstīt trūkstošajā valodā</translation>
    </message>
    <message>
        <source>Write the reply in a language that it is missing in (Ctrl+N)</source>
        <translation>Uzrakstīt sagatavi valodā, kurā tās vēl nav (Ctrl+N)</translation>
    </message>
    <message>
        <source>Open in Articles</source>
        <translation>Atvērt lapā „Raksti”</translation>
    </message>
    <message>
        <source>Show the reply in Articles (Ctrl+O)</source>
        <translation>Parādīt sagatavi lapā „Raksti” (Ctrl+O)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Ievietot</translation>
    </message>
    <message>
        <source>There is no such canned reply. Try other words.</source>
        <translation>Tādas sagataves nav. Mēģiniet citus vārdus.</translation>
    </message>
    <message>
        <source>“{title}” can be used now; language: {language}.</source>
        <translation>„{title}” tagad var lietot; valoda: {language}.</translation>
    </message>
    <message>
        <source>Left open: {places}. The reply cannot be copied before they are filled or removed.</source>
        <translation>Neaizpildīts: {places}. Atbildi nevarēs kopēt, kamēr tas nebūs aizpildīts vai izņemts.</translation>
    </message>
</context>
<context>
    <name>SnippetListModel</name>
    <message>
        <source>{languages} – {missing} missing</source>
        <translation>{languages} – trūkst {missing}</translation>
    </message>
</context>
<context>
    <name>SourcePopup</name>
    <message>
        <source>Source of this sentence</source>
        <translation>Šī teikuma avots</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Avota fragments</translation>
    </message>
    <message>
        <source>Open in Articles</source>
        <translation>Atvērt lapā „Raksti”</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Atvērt lapu</translation>
    </message>
</context>
<context>
    <name>SpellingNote</name>
    <message>
        <source>Spelling: {language} – checked by {names}</source>
        <translation>Pareizrakstība: {language} – pārbauda ar {names}</translation>
    </message>
    <message>
        <source>Spelling: {language} – no dictionary found (Debian: {package})</source>
        <translation>Pareizrakstība: {language} – vārdnīca nav atrasta (Debian: {package})</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>The knowledge cannot be opened</source>
        <translation>Zināšanas neizdodas atvērt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Atjaunot {moment} rezerves kopiju</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Showing results for “{words}”.</source>
        <translation>Redzami rezultāti vaicājumam „{words}”.</translation>
    </message>
    <message>
        <source>Search instead for “{words}”</source>
        <translation>Meklēt tieši „{words}”</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>Varbūt domājāt „{words}”?</translation>
    </message>
</context>
<context>
    <name>TextsField</name>
    <message>
        <source>Add a language</source>
        <translation>Pievienot valodu</translation>
    </message>
</context>
<context>
    <name>ToneSwitch</name>
    <message>
        <source>Tone of the reply</source>
        <translation>Atbildes tonis</translation>
    </message>
    <message>
        <source>{tone}, edited</source>
        <translation>{tone}, labots</translation>
    </message>
</context>
<context>
    <name>UnderstandingBar</name>
    <message>
        <source>What was understood</source>
        <translation>Kas saprasts no ziņas</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Klienta vārds</translation>
    </message>
    <message>
        <source>Name and surname, Enter</source>
        <translation>Vārds un uzvārds, Enter</translation>
    </message>
</context>
<context>
    <name>VariantForm</name>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>The reply as it is written</source>
        <translation>Sagatave, kāda tā ir uzrakstīta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Virsraksts</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teksts</translation>
    </message>
    <message>
        <source>The same reply in this language. Words in braces stay as they are.</source>
        <translation>Tā pati sagatave šajā valodā. Vārdi figūriekavās paliek, kā ir.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Saglabāt</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Saglabāt (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Write “{title}” in:</source>
        <translation>Uzrakstīt „{title}” šādā valodā:</translation>
    </message>
    <message>
        <source>Not in your text yet: {places}</source>
        <translation>Jūsu tekstā vēl nav: {places}</translation>
    </message>
</context>
<context>
    <name>VectorKeeper</name>
    <message>
        <source>English texts are being prepared in the background; search works meanwhile as before.</source>
        <translation>Teksti angļu valodā tiek sagatavoti fonā; meklēšana pa to laiku darbojas kā līdz šim.</translation>
    </message>
    <message>
        <source>Search by meaning needs more packages. Install them with “{command}” and start the program again.</source>
        <translation>Meklēšanai pēc nozīmes vajadzīgas papildu pakotnes. Instalējiet tās ar komandu „{command}” un atveriet programmu no jauna.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Paste message</source>
        <translation>Ielīmēt ziņu</translation>
    </message>
    <message>
        <source>Try with a sample message</source>
        <translation>Izmēģināt ar ziņas paraugu</translation>
    </message>
    <message>
        <source>Who is waiting for an answer?</source>
        <translation>Kas gaida atbildi?</translation>
    </message>
    <message>
        <source>Copy the customer’s message where you read it, and press Ctrl+V here.</source>
        <translation>Nokopējiet klienta ziņu tur, kur to lasāt, un šeit nospiediet Ctrl+V.</translation>
    </message>
    <message>
        <source>Read the reply that is drafted, and change what you like. Every fact shows its source.</source>
        <translation>Izlasiet sagatavoto atbildi un mainiet, ko vēlaties. Pie katra fakta redzams tā avots.</translation>
    </message>
    <message>
        <source>Press Ctrl+Enter to copy it, and paste it where the customer waits.</source>
        <translation>Nospiediet Ctrl+Enter, lai to nokopētu, un ielīmējiet tur, kur klients gaida.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Message or reply</source>
        <translation>Ziņa vai atbilde</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Ziņa</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Atbilde</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Go to</source>
        <translation>Pāriet</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Atbilde</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Meklēt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Raksti</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Paziņojumi</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Zināšanas</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Palīdzība</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Iestatījumi</translation>
    </message>
    <message>
        <source>Search for words</source>
        <translation>Meklēt vārdus</translation>
    </message>
    <message>
        <source>Paste a customer&apos;s message</source>
        <translation>Ielīmēt klienta ziņu</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Kopēt atbildi</translation>
    </message>
    <message>
        <source>Copy the files that go along</source>
        <translation>Kopēt līdzi ejošos failus</translation>
    </message>
    <message>
        <source>Copy and paste into the previous window</source>
        <translation>Kopēt un ielīmēt iepriekšējā logā</translation>
    </message>
    <message>
        <source>Edit the reply</source>
        <translation>Labot atbildi</translation>
    </message>
    <message>
        <source>Preview as the customer sees it</source>
        <translation>Priekšskatīt, kā redzēs klients</translation>
    </message>
    <message>
        <source>Next tone</source>
        <translation>Nākamais tonis</translation>
    </message>
    <message>
        <source>Choose the channel</source>
        <translation>Izvēlēties kanālu</translation>
    </message>
    <message>
        <source>Show the source of the sentence</source>
        <translation>Rādīt teikuma avotu</translation>
    </message>
    <message>
        <source>Open the source in Articles</source>
        <translation>Atvērt avotu lapā „Raksti”</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nākamā piezīme</translation>
    </message>
    <message>
        <source>Apply the suggestion</source>
        <translation>Lietot ieteikumu</translation>
    </message>
    <message>
        <source>Add the marked word to the dictionary</source>
        <translation>Pievienot iezīmēto vārdu vārdnīcai</translation>
    </message>
    <message>
        <source>Explain the finding</source>
        <translation>Paskaidrot piezīmi</translation>
    </message>
    <message>
        <source>Use the new draft</source>
        <translation>Ņemt jauno melnrakstu</translation>
    </message>
    <message>
        <source>Make the selected words a question</source>
        <translation>Pievienot iezīmēto kā jautājumu</translation>
    </message>
    <message>
        <source>Insert a canned reply</source>
        <translation>Ievietot sagatavi</translation>
    </message>
    <message>
        <source>Calm view</source>
        <translation>Mierīgais skats</translation>
    </message>
    <message>
        <source>Correct the language</source>
        <translation>Labot valodu</translation>
    </message>
    <message>
        <source>Correct the form of address</source>
        <translation>Labot uzrunas formu</translation>
    </message>
    <message>
        <source>Correct the mood</source>
        <translation>Labot noskaņojumu</translation>
    </message>
    <message>
        <source>Correct the urgency</source>
        <translation>Labot steidzamību</translation>
    </message>
    <message>
        <source>Correct the situation</source>
        <translation>Labot situāciju</translation>
    </message>
    <message>
        <source>Correct the customer’s name</source>
        <translation>Labot klienta vārdu</translation>
    </message>
    <message>
        <source>Correct the questions</source>
        <translation>Labot jautājumus</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>Rādīt personas datus</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Nākamais klients</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Iepriekšējais klients</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>Nākamā lapas daļa</translation>
    </message>
    <message>
        <source>Close the entry</source>
        <translation>Aizvērt ierakstu</translation>
    </message>
    <message>
        <source>Open the notice that touches the message</source>
        <translation>Atvērt paziņojumu, kas attiecas uz ziņu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Kopēt atbildi</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Kopēt saiti</translation>
    </message>
    <message>
        <source>Copy the quote</source>
        <translation>Kopēt citātu</translation>
    </message>
    <message>
        <source>Take the suggested words</source>
        <translation>Izmantot piedāvātos vārdus</translation>
    </message>
    <message>
        <source>Open in Articles</source>
        <translation>Atvērt lapā „Raksti”</translation>
    </message>
    <message>
        <source>Clear words and filters</source>
        <translation>Izdzēst vārdus un notīrīt filtrus</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Jauns raksts</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediģēt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Saglabāt</translation>
    </message>
    <message>
        <source>Add a file that goes along with replies</source>
        <translation>Pievienot failu, kas iet līdzi atbildēm</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Iepriekšējās versijas</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arhivēt</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Atlasīt sarakstā</translation>
    </message>
    <message>
        <source>Show only what is to be reviewed</source>
        <translation>Rādīt tikai to, kas jāpārskata</translation>
    </message>
    <message>
        <source>Unanswered questions</source>
        <translation>Neatbildētie jautājumi</translation>
    </message>
    <message>
        <source>Write an article for the question</source>
        <translation>Izveidot rakstu par jautājumu</translation>
    </message>
    <message>
        <source>Take the question off the list</source>
        <translation>Izņemt jautājumu no saraksta</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Jauns paziņojums</translation>
    </message>
    <message>
        <source>Discard what was changed</source>
        <translation>Atmest izmainīto</translation>
    </message>
    <message>
        <source>Say that it is solved</source>
        <translation>Pateikt, ka viss atrisināts</translation>
    </message>
    <message>
        <source>End the notice now</source>
        <translation>Beigt paziņojumu tagad</translation>
    </message>
    <message>
        <source>Delete the notice</source>
        <translation>Dzēst paziņojumu</translation>
    </message>
    <message>
        <source>Replies to many</source>
        <translation>Atbildes daudziem</translation>
    </message>
    <message>
        <source>Import knowledge…</source>
        <translation>Importēt zināšanas…</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>Pārbūvēt meklēšanas indeksu</translation>
    </message>
    <message>
        <source>Undo, or what the notice offers</source>
        <translation>Atsaukt vai darīt, ko piedāvā paziņojums</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Aizvērt paziņojumu</translation>
    </message>
    <message>
        <source>Put back what was on the clipboard</source>
        <translation>Atlikt starpliktuvē to, kas tur bija</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Lielāks teksts</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mazāks teksts</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Pārslēgt gaišās un tumšās krāsas</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Palīdzība par šo lapu</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Īsinājumtaustiņi</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Meklēt palīdzībā</translation>
    </message>
    <message>
        <source>Back in the help</source>
        <translation>Atpakaļ palīdzībā</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Atvērt izvēlni</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Iziet</translation>
    </message>
</context>
<context>
    <name>addresses</name>
    <message>
        <source>Formal</source>
        <translation>Jūs</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Jaukti</translation>
    </message>
</context>
<context>
    <name>audiences</name>
    <message>
        <source>Public</source>
        <translation>Publisks</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Iekšējs</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Konfidenciāls</translation>
    </message>
</context>
<context>
    <name>channels</name>
    <message>
        <source>E-mail</source>
        <translation>E-pasts</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Pieteikums</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forums</translation>
    </message>
    <message>
        <source>Site chat</source>
        <translation>Tērzēšana vietnē</translation>
    </message>
    <message>
        <source>Phone script</source>
        <translation>Telefona saruna</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Vienkāršs teksts</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>One of the checks could not do its work; look over the text yourself.</source>
        <translation>Viena no pārbaudēm nevarēja paveikt savu darbu; rūpīgi pārlasiet tekstu.</translation>
    </message>
    <message>
        <source>No source and no words of the customer give this number.</source>
        <translation>Šāda skaitļa nav ne avotos, ne klienta ziņā.</translation>
    </message>
    <message>
        <source>No source gives this amount of money. Check it before you promise it.</source>
        <translation>Šādas summas avotos nav. Pārbaudiet, pirms to solāt.</translation>
    </message>
    <message>
        <source>No source gives this date.</source>
        <translation>Šāda datuma avotos nav.</translation>
    </message>
    <message>
        <source>No source gives this link. A wrong address leads the customer astray.</source>
        <translation>Šādas saites avotos nav. Kļūdaina adrese aizvedīs klientu neceļos.</translation>
    </message>
    <message>
        <source>No source gives this e-mail address.</source>
        <translation>Šādas e-pasta adreses avotos nav.</translation>
    </message>
    <message>
        <source>No source gives this phone number.</source>
        <translation>Šāda tālruņa numura avotos nav.</translation>
    </message>
    <message>
        <source>No source holds these exact characters. Check that they are spelled right.</source>
        <translation>Tieši tādu rakstzīmju avotos nav. Pārbaudiet, vai tās uzrakstītas pareizi.</translation>
    </message>
    <message>
        <source>No source names a button or menu like this.</source>
        <translation>Avotos nav pogas vai izvēlnes ar šādu nosaukumu.</translation>
    </message>
    <message>
        <source>No source speaks of this product.</source>
        <translation>Par šādu produktu avotos nekas nav teikts.</translation>
    </message>
    <message>
        <source>No source has this step. A wrong one may do harm that cannot be undone.</source>
        <translation>Nevienā avotā nav tāda soļa. Kļūdains solis var nodarīt ļaunumu, ko nevar atsaukt.</translation>
    </message>
    <message>
        <source>These words are from a source that is not published or no longer valid.</source>
        <translation>Šie vārdi ir no avota, kas nav publicēts vai vairs nav spēkā.</translation>
    </message>
    <message>
        <source>These words are from a source that does not hold any more.</source>
        <translation>Šie vārdi ir no avota, kas vairs nav spēkā.</translation>
    </message>
    <message>
        <source>The reply is not in the customer’s language.</source>
        <translation>Atbilde nav klienta valodā.</translation>
    </message>
    <message>
        <source>These words are in another language than the reply.</source>
        <translation>Šie vārdi ir citā valodā nekā atbilde.</translation>
    </message>
    <message>
        <source>The reply addresses the customer in the other form than he writes.</source>
        <translation>Atbildē klients uzrunāts citādi, nekā viņš raksta pats.</translation>
    </message>
    <message>
        <source>The reply mixes both forms of address; keep to one.</source>
        <translation>Atbildē jauktas abas uzrunas formas; paturiet vienu.</translation>
    </message>
    <message>
        <source>The greeting does not fit the customer’s name.</source>
        <translation>Uzruna neatbilst klienta vārdam.</translation>
    </message>
    <message>
        <source>The customer is upset; this sounds too cheerful.</source>
        <translation>Klients ir satraukts; tas skan pārāk jautri.</translation>
    </message>
    <message>
        <source>Too many technical words for this customer.</source>
        <translation>Šim klientam te ir par daudz tehnisku vārdu.</translation>
    </message>
    <message>
        <source>This has nothing to do with the question; leave it out.</source>
        <translation>Tas neattiecas uz jautājumu; izlaidiet to.</translation>
    </message>
    <message>
        <source>This question of the customer is not answered.</source>
        <translation>Uz šo klienta jautājumu nav atbildēts.</translation>
    </message>
    <message>
        <source>A promise without a time; say by when, or “as soon as …”.</source>
        <translation>Solījums bez termiņa; pasakiet, līdz kuram laikam, vai „tiklīdz …”.</translation>
    </message>
    <message>
        <source>An attachment is promised; is it there?</source>
        <translation>Ir solīts pielikums; vai tas ir pievienots?</translation>
    </message>
    <message>
        <source>A link is promised, and there is none in the text.</source>
        <translation>Ir solīta saite, bet tekstā tās nav.</translation>
    </message>
    <message>
        <source>A place that should be filled in is still open.</source>
        <translation>Palikusi neaizpildīta vieta.</translation>
    </message>
    <message>
        <source>There is no greeting.</source>
        <translation>Trūkst sasveicināšanās.</translation>
    </message>
    <message>
        <source>There is no closing.</source>
        <translation>Trūkst nobeiguma vārdu.</translation>
    </message>
    <message>
        <source>Your name is missing under the reply.</source>
        <translation>Zem atbildes nav Jūsu vārda.</translation>
    </message>
    <message>
        <source>These words are from an internal document and must not reach customers.</source>
        <translation>Šie vārdi ir no iekšēja dokumenta un klientam nav paredzēti.</translation>
    </message>
    <message>
        <source>This is personal or secret data; send it only if the customer needs it and it is his own.</source>
        <translation>Tie ir personas vai slepeni dati; sūtiet tos tikai tad, ja klientam tos vajag un tie ir viņa paša dati.</translation>
    </message>
    <message>
        <source>This names another customer; leave the name out.</source>
        <translation>Te nosaukts cits klients; izlaidiet vārdu.</translation>
    </message>
    <message>
        <source>Customers cannot open this internal address.</source>
        <translation>Šo iekšējo adresi klienti nevar atvērt.</translation>
    </message>
    <message>
        <source>This sounds rude.</source>
        <translation>Tas izklausās rupji.</translation>
    </message>
    <message>
        <source>This sounds mocking or talks down to the customer.</source>
        <translation>Tas skan kā izsmiekls vai runāšana no augšas.</translation>
    </message>
    <message>
        <source>This talks down to the customer as if to a child.</source>
        <translation>Šeit ar klientu runā no augšas, kā ar bērnu.</translation>
    </message>
    <message>
        <source>This puts the blame on the customer.</source>
        <translation>Tas uzveļ vainu klientam.</translation>
    </message>
    <message>
        <source>This sounds cold; say it as you would to somebody you know.</source>
        <translation>Tas izklausās vēsi; pasakiet tā, kā teiktu pazīstamam cilvēkam.</translation>
    </message>
    <message>
        <source>This argues with the customer; start from what he meets.</source>
        <translation>Tā ir strīdēšanās ar klientu; sāciet ar to, ko viņš redz un piedzīvo.</translation>
    </message>
    <message>
        <source>Capitals or rows of exclamation marks read like shouting.</source>
        <translation>Lielie burti vai vairākas izsaukuma zīmes izskatās pēc kliegšanas.</translation>
    </message>
    <message>
        <source>This pushes the trouble away; say what we will do.</source>
        <translation>Tas atgrūž klienta problēmu; pasakiet, ko darīsim mēs.</translation>
    </message>
    <message>
        <source>This is internal talk; the customer needs only the result.</source>
        <translation>Tā ir iekšēja lieta; klientam vajadzīgs tikai rezultāts.</translation>
    </message>
    <message>
        <source>This speaks badly of our own company or colleagues.</source>
        <translation>Te slikti runāts par mūsu uzņēmumu vai kolēģiem.</translation>
    </message>
    <message>
        <source>This praises another provider.</source>
        <translation>Te slavēts cits pakalpojuma sniedzējs.</translation>
    </message>
    <message>
        <source>This only refuses; say what can be done instead.</source>
        <translation>Te ir tikai atteikums; pasakiet, ko var darīt tā vietā.</translation>
    </message>
    <message>
        <source>It is handed over, but who does what by when?</source>
        <translation>Nodots tālāk, bet kurš, ko un līdz kuram laikam darīs?</translation>
    </message>
    <message>
        <source>The reply is longer than one message here may be.</source>
        <translation>Atbilde ir garāka, nekā te drīkst būt viena ziņa.</translation>
    </message>
    <message>
        <source>The reply is long for this channel; shorten it if you can.</source>
        <translation>Šim kanālam atbilde ir gara; ja varat, saīsiniet.</translation>
    </message>
    <message>
        <source>This house does not say it like this.</source>
        <translation>Pie mums tā nesaka.</translation>
    </message>
    <message>
        <source>This word seems to be misspelled.</source>
        <translation>Šķiet, ka šajā vārdā ir kļūda.</translation>
    </message>
    <message>
        <source>These are not the quotation marks of this language.</source>
        <translation>Šajā valodā lieto citas pēdiņas.</translation>
    </message>
    <message>
        <source>These words are from a source that held until {day}; make sure that they are still true.</source>
        <translation>Šie vārdi ir no avota, kas bija spēkā līdz {day}; pārliecinieties, ka tie joprojām ir patiesi.</translation>
    </message>
    <message>
        <source>Must be mended</source>
        <translation>Jāizlabo</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Paskatieties</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Ieteikums</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>What it does</source>
        <translation>Ko dara</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taustiņi</translation>
    </message>
    <message>
        <source>Choices: {choices}.</source>
        <translation>Izvēle: {choices}.</translation>
    </message>
    <message>
        <source>From {low} to {high} {unit}.</source>
        <translation>No {low} līdz {high} {unit}.</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>Compare both versions before you save yours.</source>
        <translation>Pirms saglabājat savu, salīdziniet abas versijas.</translation>
    </message>
    <message>
        <source>Copy the message and paste it again.</source>
        <translation>Nokopējiet ziņu un ielīmējiet to vēlreiz.</translation>
    </message>
    <message>
        <source>Fill it in or take it out, then copy.</source>
        <translation>Aizpildiet vai izņemiet to un tad kopējiet.</translation>
    </message>
    <message>
        <source>Correct the id after “include:” in Articles, or add that reply.</source>
        <translation>Izlabojiet aiz „include:” norādīto nosaukumu lapā Raksti vai pievienojiet šo sagatavi.</translation>
    </message>
    <message>
        <source>Take one of the “include:” out in Articles.</source>
        <translation>Izņemiet vienu no „include:” lapā Raksti.</translation>
    </message>
    <message>
        <source>Put its words into one of them in Articles.</source>
        <translation>Ierakstiet tās tekstu vienā no pārējām lapā Raksti.</translation>
    </message>
    <message>
        <source>Install them with “{command}” and start the program again.</source>
        <translation>Instalējiet tās ar komandu „{command}” un atveriet programmu no jauna.</translation>
    </message>
    <message>
        <source>Install them again, or turn search by meaning off.</source>
        <translation>Instalējiet tās vēlreiz vai izslēdziet meklēšanu pēc nozīmes.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Brīdi uzgaidiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Update the program to be able to change anything.</source>
        <translation>Lai kaut ko mainītu, atjauniniet programmu.</translation>
    </message>
    <message>
        <source>Allow writing to the folder, or choose another one.</source>
        <translation>Atļaujiet rakstīt šajā mapē vai izvēlieties citu.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Izvēlieties citu mapi.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Aizveriet to un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file is kept beside it.</source>
        <translation>Atjaunojiet rezerves kopiju; bojātais fails paliks blakus.</translation>
    </message>
    <message>
        <source>Restore a backup, or move the backups away to start empty.</source>
        <translation>Atjaunojiet rezerves kopiju vai pārvietojiet kopijas citur, lai sāktu no nulles.</translation>
    </message>
    <message>
        <source>Check the folder and try again.</source>
        <translation>Pārbaudiet mapi un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Free some space and try again; your text is still here.</source>
        <translation>Atbrīvojiet vietu un mēģiniet vēlreiz; Jūsu teksts joprojām ir šeit.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Pārbaudiet disku un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Click into the window and copy once more.</source>
        <translation>Uzklikšķiniet logā un kopējiet vēlreiz.</translation>
    </message>
    <message>
        <source>Write it as 31.12.2026, or leave the field empty.</source>
        <translation>Rakstiet to kā 31.12.2026 vai atstājiet lauku tukšu.</translation>
    </message>
    <message>
        <source>Paste only the part that the customer wrote.</source>
        <translation>Ielīmējiet tikai to, ko rakstīja klients.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Pārbaudiet nosaukumu.</translation>
    </message>
    <message>
        <source>Choose a new or empty folder.</source>
        <translation>Izvēlieties jaunu vai tukšu mapi.</translation>
    </message>
    <message>
        <source>Cut it into smaller files.</source>
        <translation>Sadaliet to mazākos failos.</translation>
    </message>
    <message>
        <source>Save it as text, Markdown, CSV or HTML.</source>
        <translation>Saglabājiet to kā tekstu, Markdown, CSV vai HTML.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>Saglabājiet to UTF-8 kodējumā un importējiet vēlreiz.</translation>
    </message>
    <message>
        <source>Name the columns in the first row: id, title, body, or question and answer.</source>
        <translation>Pirmajā rindā nosauciet kolonnas: id, title, body vai question un answer.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text and try again.</source>
        <translation>Saglabājiet to kā UTF-8 tekstu un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Wait until it is done and try again.</source>
        <translation>Pagaidiet, līdz tas ir pabeigts, un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, check the database.</source>
        <translation>Mēģiniet vēlreiz; ja tas atkārtojas, pārbaudiet datubāzi.</translation>
    </message>
    <message>
        <source>Install the program again; the knowledge stays.</source>
        <translation>Instalējiet programmu no jauna; zināšanas paliek.</translation>
    </message>
    <message>
        <source>Choose the form of address first.</source>
        <translation>Vispirms izvēlieties uzrunas formu.</translation>
    </message>
    <message>
        <source>Export the notices again.</source>
        <translation>Eksportējiet paziņojumus vēlreiz.</translation>
    </message>
    <message>
        <source>Write what customers read.</source>
        <translation>Uzrakstiet, ko klienti lasīs.</translation>
    </message>
    <message>
        <source>Name at least one telling word, as customers write it.</source>
        <translation>Nosauciet vismaz vienu zīmīgu vārdu, kā to raksta klienti.</translation>
    </message>
    <message>
        <source>Set an end after the beginning, or none.</source>
        <translation>Norādiet beigas pēc sākuma vai nekādas.</translation>
    </message>
    <message>
        <source>The first line of a table names the columns: id, name, language, address, text.</source>
        <translation>Tabulas pirmajā rindā jābūt kolonnu nosaukumiem: id, name, language, address, text.</translation>
    </message>
    <message>
        <source>Choose larger numbers, separated by commas.</source>
        <translation>Izvēlieties lielākus skaitļus, atdalot tos ar komatiem.</translation>
    </message>
    <message>
        <source>Each line of a JSONL file needs a title and a body.</source>
        <translation>Katrā JSONL faila rindā vajadzīgi lauki „title” un „body”.</translation>
    </message>
    <message>
        <source>Choose a folder that has the folders “docs” and “retrieval”.</source>
        <translation>Izvēlieties mapi, kurā ir mapes „docs” un „retrieval”.</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Article</source>
        <translation>Raksts</translation>
    </message>
    <message>
        <source>Past answer</source>
        <translation>Agrākā atbilde</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Sagatave</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Latvian</source>
        <translation>Latviešu</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Krievu</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Angļu</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lietuviešu</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Igauņu</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Vācu</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Poļu</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukraiņu</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Franču</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spāņu</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Open this link?</source>
        <translation>Atvērt šo saiti?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atvērt</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Palikt šeit</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Vai atvērt šo failu?</translation>
    </message>
</context>
<context>
    <name>moods</name>
    <message>
        <source>Angry</source>
        <translation>Dusmīgs</translation>
    </message>
    <message>
        <source>Worried</source>
        <translation>Satraukts</translation>
    </message>
    <message>
        <source>Confused</source>
        <translation>Apmulsis</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>Priecīgs</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Bēdīgs</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Mierīgs</translation>
    </message>
</context>
<context>
    <name>notice_kinds</name>
    <message>
        <source>Outage</source>
        <translation>Pārrāvums</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Kavēšanās</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Pārmaiņas</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Atrisināts</translation>
    </message>
</context>
<context>
    <name>notice_states</name>
    <message>
        <source>planned</source>
        <translation>gaidāms</translation>
    </message>
    <message>
        <source>current</source>
        <translation>pašlaik</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beidzies</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Address</source>
        <translation>Adrese</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Jūsu vārds</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Jūsu amats</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Date of the backup</source>
        <translation>Rezerves kopijas datums</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cēlonis</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Klienta vārds</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Uzņēmums</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Termiņš</translation>
    </message>
    <message>
        <source>Date of delivery</source>
        <translation>Piegādes datums</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domēns</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Beigu datums</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Kļūdas kods</translation>
    </message>
    <message>
        <source>Expected date</source>
        <translation>Paredzamais datums</translation>
    </message>
    <message>
        <source>Expected time</source>
        <translation>Paredzamais laiks</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Derīguma beigu datums</translation>
    </message>
    <message>
        <source>First payment due</source>
        <translation>Pirmā maksājuma termiņš</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Time when it was fixed</source>
        <translation>Novēršanas laiks</translation>
    </message>
    <message>
        <source>Number of full days</source>
        <translation>Pilno diennakšu skaits</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Rēķina numurs</translation>
    </message>
    <message>
        <source>Last day to pay</source>
        <translation>Pēdējā apmaksas diena</translation>
    </message>
    <message>
        <source>Entry in the log</source>
        <translation>Žurnāla ieraksts</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Pastkaste</translation>
    </message>
    <message>
        <source>Monthly fee</source>
        <translation>Mēneša maksa</translation>
    </message>
    <message>
        <source>Date of the move</source>
        <translation>Pārcelšanas datums</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Jaunā adrese</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Pasūtījuma numurs</translation>
    </message>
    <message>
        <source>Length of the outage</source>
        <translation>Pārtraukuma ilgums</translation>
    </message>
    <message>
        <source>Parcel code</source>
        <translation>Sūtījuma kods</translation>
    </message>
    <message>
        <source>Amount of one part</source>
        <translation>Vienas daļas summa</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Daļu skaits</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Tālruņa numurs</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarifs</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Iemesls</translation>
    </message>
    <message>
        <source>Date of receipt</source>
        <translation>Saņemšanas datums</translation>
    </message>
    <message>
        <source>Type of the record</source>
        <translation>Ieraksta veids</translation>
    </message>
    <message>
        <source>Date of the refund</source>
        <translation>Atmaksas datums</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Pieteikuma numurs</translation>
    </message>
    <message>
        <source>Restored by (time)</source>
        <translation>Atjaunos līdz (laiks)</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Risinājums</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Sākuma datums</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Komanda</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Pieteikuma numurs</translation>
    </message>
    <message>
        <source>Time, from and to</source>
        <translation>Laiks, no un līdz</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>Šodienas datums</translation>
    </message>
    <message>
        <source>Next news by (time)</source>
        <translation>Nākamā ziņa līdz (laiks)</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Vizītes datums</translation>
    </message>
    <message>
        <source>Date of the works</source>
        <translation>Darbu datums</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Somebody saved a newer version of this article meanwhile.</source>
        <translation>Pa to laiku kāds saglabāja jaunāku šī raksta versiju.</translation>
    </message>
    <message>
        <source>There is already an item with this name in this language.</source>
        <translation>Šajā valodā jau ir ieraksts ar tādu nosaukumu.</translation>
    </message>
    <message>
        <source>This item is not in the knowledge any more.</source>
        <translation>Šī ieraksta zināšanās vairs nav.</translation>
    </message>
    <message>
        <source>An item needs a title.</source>
        <translation>Ierakstam vajadzīgs virsraksts.</translation>
    </message>
    <message>
        <source>“{text}” is not a day.</source>
        <translation>„{text}” nav datums.</translation>
    </message>
    <message>
        <source>The file {file} is not there.</source>
        <translation>Faila {file} nav.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read.</source>
        <translation>Failu {file} nevar izlasīt.</translation>
    </message>
    <message>
        <source>The file {file} is empty.</source>
        <translation>Fails {file} ir tukšs.</translation>
    </message>
    <message>
        <source>The file {file} is larger than 20 MB.</source>
        <translation>Fails {file} ir lielāks par 20 MB.</translation>
    </message>
    <message>
        <source>The file {file} is not in the knowledge any more.</source>
        <translation>Faila {file} zināšanās vairs nav.</translation>
    </message>
    <message>
        <source>There is no other window to paste into.</source>
        <translation>Nav cita loga, kurā ielīmēt.</translation>
    </message>
    <message>
        <source>Another window came to the front, so nothing was pasted.</source>
        <translation>Priekšplānā iznāca cits logs, tāpēc nekas nav ielīmēts.</translation>
    </message>
    <message>
        <source>Choose the language first.</source>
        <translation>Vispirms izvēlieties valodu.</translation>
    </message>
    <message>
        <source>There is no text in this message.</source>
        <translation>Šajā ziņā nav teksta.</translation>
    </message>
    <message>
        <source>This message is too long to be read.</source>
        <translation>Šī ziņa ir pārāk gara, lai to izlasītu.</translation>
    </message>
    <message>
        <source>There is no reply to copy yet.</source>
        <translation>Vēl nav atbildes, ko kopēt.</translation>
    </message>
    <message>
        <source>A place in the reply is still open.</source>
        <translation>Atbildē vēl kaut kas nav aizpildīts.</translation>
    </message>
    <message>
        <source>The header of this file cannot be read.</source>
        <translation>Šī faila galvu nevar nolasīt.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Šo failu nevar nolasīt.</translation>
    </message>
    <message>
        <source>The settings file could not be read; the usual settings are in use.</source>
        <translation>Iestatījumu failu nevarēja nolasīt; tiek lietoti parastie iestatījumi.</translation>
    </message>
    <message>
        <source>This value is not possible for the setting {name}.</source>
        <translation>Iestatījumam {name} šāda vērtība nav iespējama.</translation>
    </message>
    <message>
        <source>This file is not a sound backup of the knowledge.</source>
        <translation>Šis fails nav derīga zināšanu rezerves kopija.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of the program.</source>
        <translation>Šo rezerves kopiju veidojusi jaunāka programmas versija.</translation>
    </message>
    <message>
        <source>Another program is changing this knowledge right now.</source>
        <translation>Pašlaik šīs zināšanas maina cita programma.</translation>
    </message>
    <message>
        <source>This knowledge can only be read here, so nothing was changed.</source>
        <translation>Šīs zināšanas te var tikai lasīt, tāpēc nekas netika mainīts.</translation>
    </message>
    <message>
        <source>This knowledge was made by a newer version of the program.</source>
        <translation>Šīs zināšanas veidojusi jaunāka programmas versija.</translation>
    </message>
    <message>
        <source>The folder of the knowledge cannot be used.</source>
        <translation>Zināšanu mapi nevar izmantot.</translation>
    </message>
    <message>
        <source>Another program holds the knowledge database.</source>
        <translation>Zināšanu datubāzi ir aizņēmusi cita programma.</translation>
    </message>
    <message>
        <source>The knowledge database is damaged.</source>
        <translation>Zināšanu datubāze ir bojāta.</translation>
    </message>
    <message>
        <source>The knowledge database is damaged or belongs to another program.</source>
        <translation>Zināšanu datubāze ir bojāta vai pieder citai programmai.</translation>
    </message>
    <message>
        <source>The knowledge database is gone, but there are backups of it.</source>
        <translation>Zināšanu datubāzes vairs nav, bet ir tās rezerves kopijas.</translation>
    </message>
    <message>
        <source>The knowledge database cannot be opened.</source>
        <translation>Zināšanu datubāzi nevar atvērt.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved.</source>
        <translation>Disks ir pilns, tāpēc nekas netika saglabāts.</translation>
    </message>
    <message>
        <source>The disk could not read or write the knowledge.</source>
        <translation>Zināšanas neizdevās nolasīt no diska vai ierakstīt tajā.</translation>
    </message>
    <message>
        <source>The clipboard did not take the text. Nothing was copied.</source>
        <translation>Starpliktuve tekstu nepieņēma. Nekas nav nokopēts.</translation>
    </message>
    <message>
        <source>The clipboard cannot be reached. Nothing was copied.</source>
        <translation>Starpliktuve nav pieejama. Nekas nav nokopēts.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Starpliktuvē nav teksta.</translation>
    </message>
    <message>
        <source>This step could not be finished; what was there before is still shown.</source>
        <translation>Šo soli neizdevās pabeigt; tas, kas bija iepriekš, joprojām redzams.</translation>
    </message>
    <message>
        <source>The work could not be finished.</source>
        <translation>Darbu neizdevās pabeigt.</translation>
    </message>
    <message>
        <source>The search index has not been built yet.</source>
        <translation>Meklēšanas indekss vēl nav izveidots.</translation>
    </message>
    <message>
        <source>The search index is older than the knowledge; newest items may be missing.</source>
        <translation>Meklēšanas indekss nav atjaunināts; tajā var trūkt jaunāko ierakstu.</translation>
    </message>
    <message>
        <source>The search index is damaged and needs to be rebuilt.</source>
        <translation>Meklēšanas indekss ir bojāts un jāpārbūvē.</translation>
    </message>
    <message>
        <source>There is no file or folder with this name.</source>
        <translation>Faila vai mapes ar šādu nosaukumu nav.</translation>
    </message>
    <message>
        <source>There is nothing to import yet; add files or a folder.</source>
        <translation>Vēl nav, ko importēt; pievienojiet failus vai mapi.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Šī mape nav tukša.</translation>
    </message>
    <message>
        <source>This form of export is not known.</source>
        <translation>Šāds eksporta veids nav zināms.</translation>
    </message>
    <message>
        <source>The files cannot be written: {reason}.</source>
        <translation>Failus neizdodas ierakstīt: {reason}.</translation>
    </message>
    <message>
        <source>This file is larger than {megabytes} MB.</source>
        <translation>Šis fails ir lielāks par {megabytes} MB.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Tas nav teksta fails.</translation>
    </message>
    <message>
        <source>The letters of this file are in an encoding that is not known.</source>
        <translation>Šī faila burti ir nezināmā kodējumā.</translation>
    </message>
    <message>
        <source>None of the columns of this table is known as a text.</source>
        <translation>Nevienu šīs tabulas kolonnu neizdodas atpazīt kā tekstu.</translation>
    </message>
    <message>
        <source>This file of notices cannot be read.</source>
        <translation>Šo paziņojumu failu nevar nolasīt.</translation>
    </message>
    <message>
        <source>This file is not valid JSON.</source>
        <translation>Šis fails nav derīgs JSON.</translation>
    </message>
    <message>
        <source>This file is not valid YAML.</source>
        <translation>Šis fails nav derīgs YAML.</translation>
    </message>
    <message>
        <source>No articles or replies are recognised in this file.</source>
        <translation>Šajā failā neizdodas atpazīt ne rakstus, ne atbildes.</translation>
    </message>
    <message>
        <source>This cannot be read as text.</source>
        <translation>To neizdodas nolasīt kā tekstu.</translation>
    </message>
    <message>
        <source>Another window or command of this program is writing to the search index.</source>
        <translation>Meklēšanas indeksā pašlaik raksta cits šīs programmas logs vai komanda.</translation>
    </message>
    <message>
        <source>The new search index did not hold what it should; the old one stays.</source>
        <translation>Jaunajā meklēšanas indeksā trūka tā, kam tur jābūt; paliek vecais.</translation>
    </message>
    <message>
        <source>Search by meaning needs packages that are not installed.</source>
        <translation>Meklēšanai pēc nozīmes vajadzīgas pakotnes, kas nav instalētas.</translation>
    </message>
    <message>
        <source>The packages for search by meaning are installed but cannot be used.</source>
        <translation>Pakotnes meklēšanai pēc nozīmes ir instalētas, bet tās nevar izmantot.</translation>
    </message>
    <message>
        <source>A file of a channel that belongs to the program cannot be used.</source>
        <translation>Nav izmantojams kāda kanāla fails, kas pieder programmai.</translation>
    </message>
    <message>
        <source>A file of a channel that belongs to the program is missing.</source>
        <translation>Trūkst kāda kanāla faila, kas pieder programmai.</translation>
    </message>
    <message>
        <source>There is no measurement of this name.</source>
        <translation>Tāda mērījuma nav.</translation>
    </message>
    <message>
        <source>The process that measures start and memory failed.</source>
        <translation>Process, kas mēra palaišanu un atmiņu, neizdevās.</translation>
    </message>
    <message>
        <source>A seeded fault does not fit its reply.</source>
        <translation>Iesētā kļūda neder savai atbildei.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Šāda faila nav.</translation>
    </message>
    <message>
        <source>The gallery could not be written.</source>
        <translation>Galeriju neizdevās uzrakstīt.</translation>
    </message>
    <message>
        <source>The reply holds something that must be mended, so it was not copied.</source>
        <translation>Atbildē ir kas tāds, kas jāizlabo, tāpēc tā nav nokopēta.</translation>
    </message>
    <message>
        <source>A language file that belongs to the program cannot be used.</source>
        <translation>Nav izmantojams valodas fails, kas pieder programmai.</translation>
    </message>
    <message>
        <source>A file of phrases that belongs to the program cannot be used.</source>
        <translation>Nav izmantojams frāžu fails, kas pieder programmai.</translation>
    </message>
    <message>
        <source>Phrases for this language are missing, so no reply can be written in it.</source>
        <translation>Šai valodai trūkst frāžu, tāpēc atbildi tajā uzrakstīt nevar.</translation>
    </message>
    <message>
        <source>A file of a tone that belongs to the program cannot be used.</source>
        <translation>Nav izmantojams kāda toņa fails, kas pieder programmai.</translation>
    </message>
    <message>
        <source>The new item has no name to be known by.</source>
        <translation>Jaunajam ierakstam nav nosaukuma, pēc kura to atpazīt.</translation>
    </message>
    <message>
        <source>A text in this language cannot be rewritten to the other form of address.</source>
        <translation>Tekstu šajā valodā nevar pārrakstīt otrā uzrunas formā.</translation>
    </message>
    <message>
        <source>The language of the text cannot be told.</source>
        <translation>Teksta valodu nevar noteikt.</translation>
    </message>
    <message>
        <source>There is no form of address to remember.</source>
        <translation>Nav uzrunas formas, ko atcerēties.</translation>
    </message>
    <message>
        <source>A notice needs a text in at least one language.</source>
        <translation>Paziņojumam vajadzīgs teksts vismaz vienā valodā.</translation>
    </message>
    <message>
        <source>Nothing says whom the notice concerns.</source>
        <translation>Nav pateikts, uz ko paziņojums attiecas.</translation>
    </message>
    <message>
        <source>The notice ends before it begins.</source>
        <translation>Paziņojums beidzas, pirms sākas.</translation>
    </message>
    <message>
        <source>This notice is not there any more.</source>
        <translation>Šī paziņojuma vairs nav.</translation>
    </message>
    <message>
        <source>This notice is over.</source>
        <translation>Šis paziņojums ir beidzies.</translation>
    </message>
    <message>
        <source>The notice has no text for this customer’s language or form of address.</source>
        <translation>Paziņojumam nav teksta šī klienta valodā vai uzrunas formā.</translation>
    </message>
    <message>
        <source>It is not clear in which language a text is.</source>
        <translation>Nav skaidrs, kurā valodā ir teksts.</translation>
    </message>
    <message>
        <source>There is no canned reply “{name}”.</source>
        <translation>Sagataves „{name}” nav.</translation>
    </message>
    <message>
        <source>The canned reply “{name}”, which is brought in, does not exist in this language.</source>
        <translation>Iekļautās sagataves „{name}” šajā valodā nav.</translation>
    </message>
    <message>
        <source>The canned reply “{name}” brings in itself.</source>
        <translation>Sagatave „{name}” iekļauj pati sevi.</translation>
    </message>
    <message>
        <source>“{name}” is brought in through too many canned replies.</source>
        <translation>„{name}” ir iekļauta caur pārāk daudzām sagatavēm.</translation>
    </message>
    <message>
        <source>“{name}” has no ready answer to insert.</source>
        <translation>Rakstam „{name}” nav gatavas atbildes, ko ievietot.</translation>
    </message>
    <message>
        <source>This fills no place of the canned reply.</source>
        <translation>Sagatavē nav ko ar to aizpildīt.</translation>
    </message>
    <message>
        <source>This phrase is not a learned one.</source>
        <translation>Šī frāze nav iegaumēta.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Tas nav laiks.</translation>
    </message>
    <message>
        <source>Line {number} of this file names no customer.</source>
        <translation>Šī faila {number}. rindā nav nosaukts neviens klients.</translation>
    </message>
    <message>
        <source>This number of passages or queries cannot be measured.</source>
        <translation>Ar šādu fragmentu vai vaicājumu skaitu mērīt nevar.</translation>
    </message>
    <message>
        <source>The process that measures opening and memory failed.</source>
        <translation>Process, kas mēra atvēršanu un atmiņu, neizdevās.</translation>
    </message>
    <message>
        <source>The texts to measure with are not there.</source>
        <translation>Tekstu, ar kuriem mērīt, nav.</translation>
    </message>
    <message>
        <source>There are no passages in the texts to measure with.</source>
        <translation>Tekstos, ar kuriem mērīt, nav neviena fragmenta.</translation>
    </message>
    <message>
        <source>A line of the texts to measure with is no passage.</source>
        <translation>Kāda rinda tekstos, ar kuriem mērīt, nav fragments.</translation>
    </message>
    <message>
        <source>Not all texts to measure with can be imported.</source>
        <translation>Ne visus tekstus, ar kuriem mērīt, var importēt.</translation>
    </message>
    <message>
        <source>This folder holds no questions to measure with.</source>
        <translation>Šajā mapē nav jautājumu, ar kuriem mērīt.</translation>
    </message>
    <message>
        <source>There is no set of questions with this name.</source>
        <translation>Jautājumu kopas ar šādu nosaukumu nav.</translation>
    </message>
</context>
<context>
    <name>reply</name>
    <message>
        <source>Urgent</source>
        <translation>Steidzami</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>Nav steidzami</translation>
    </message>
    <message>
        <source>Leave the name out</source>
        <translation>Neminēt vārdu</translation>
    </message>
    <message>
        <source>As understood</source>
        <translation>Kā saprasts</translation>
    </message>
    <message>
        <source>Drop: {words}</source>
        <translation>Atmest: {words}</translation>
    </message>
    <message>
        <source>Add the selected words as a question</source>
        <translation>Pievienot iezīmēto kā jautājumu</translation>
    </message>
    <message>
        <source>Nothing in the knowledge answers this, so the reply promises nothing and asks for details. Copying notes the question as a gap.</source>
        <translation>Zināšanās uz to nav atbildes, tāpēc šeit nekas nav solīts un klientam lūgts pastāstīt sīkāk. Kopējot jautājums tiks atzīmēts kā robs zināšanās.</translation>
    </message>
    <message>
        <source>One of the questions has no answer in the knowledge, and the reply says so. Drop it or answer it by hand.</source>
        <translation>Uz vienu no jautājumiem zināšanās atbildes nav, un tas arī ir pateikts. Atmetiet šo jautājumu vai atbildiet uz to saviem vārdiem.</translation>
    </message>
    <message>
        <source>The notice has no text for the language or form of address of this reply, so the reply does not say it.</source>
        <translation>Paziņojumam nav teksta šīs atbildes valodā vai uzrunas formā, tāpēc atbilde to nesaka.</translation>
    </message>
    <message>
        <source>The answer is known only in another language: {languages}. The reply says that somebody will look at it; open the source to answer by hand.</source>
        <translation>Atbilde ir zināma tikai citā valodā: {languages}. Klientam pateikts, ka jautājums tiks noskaidrots; lai atbildētu saviem vārdiem, atveriet avotu.</translation>
    </message>
    <message>
        <source>The source speaks to the reader as “{address}”, so the whole reply does. Choose another source or change it by hand.</source>
        <translation>Avots lasītāju uzrunā ar „{address}”, tāpēc tā uzrunā visa atbilde. Izvēlieties citu avotu vai izlabojiet tekstu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Your text is kept. There is a newer draft.</source>
        <translation>Jūsu teksts ir saglabāts. Ir jaunāks melnraksts.</translation>
    </message>
    <message>
        <source>Use the new draft</source>
        <translation>Ņemt jauno melnrakstu</translation>
    </message>
    <message>
        <source>A notice touches this message: “{title}”</source>
        <translation>Uz šo ziņu attiecas paziņojums: „{title}”</translation>
    </message>
    <message>
        <source>Open the notice</source>
        <translation>Atvērt paziņojumu</translation>
    </message>
    <message>
        <source>Your name is not set, so nobody signs this reply.</source>
        <translation>Jūsu vārds nav norādīts, tāpēc zem atbildes nav paraksta.</translation>
    </message>
    <message>
        <source>Set the name</source>
        <translation>Norādīt vārdu</translation>
    </message>
    <message>
        <source>Replies cannot be written in this language yet: {language}. This one is in: {reply}.</source>
        <translation>Šajā valodā atbildes vēl nevar sagatavot: {language}. Šīs atbildes valoda: {reply}.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Jautājums</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Pateicība</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Sūdzība</translation>
    </message>
    <message>
        <source>Writes again</source>
        <translation>Raksta atkārtoti</translation>
    </message>
    <message>
        <source>Wants to cancel</source>
        <translation>Vēlas atteikties</translation>
    </message>
    <message>
        <source>Insults</source>
        <translation>Apvainojumi</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Cits</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-pasta adrese</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Tālruņa numurs</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankas konts</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kartes numurs</translation>
    </message>
    <message>
        <source>Personal code</source>
        <translation>Personas kods</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP adrese</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Secret code</source>
        <translation>Slepens kods</translation>
    </message>
    <message>
        <source>Person’s name</source>
        <translation>Personas vārds</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Adrese</translation>
    </message>
    <message>
        <source>Quoted earlier message; it is not read as the customer’s words now.</source>
        <translation>Citēta agrāka ziņa; par klienta tagadējiem vārdiem to neuzskata.</translation>
    </message>
    <message>
        <source>Header of a quoted message; it is not read.</source>
        <translation>Citētas ziņas galvene; to nelasa.</translation>
    </message>
    <message>
        <source>Signature; only the name is read from it.</source>
        <translation>Paraksts; no tā nolasa tikai vārdu.</translation>
    </message>
    <message>
        <source>Disclaimer; it is not read.</source>
        <translation>Atruna; to nelasa.</translation>
    </message>
    <message>
        <source>Shows the language</source>
        <translation>Norāda valodu</translation>
    </message>
    <message>
        <source>Shows the form of address</source>
        <translation>Norāda uzrunas formu</translation>
    </message>
    <message>
        <source>Shows the mood</source>
        <translation>Norāda noskaņojumu</translation>
    </message>
    <message>
        <source>Shows that it is urgent</source>
        <translation>Norāda, ka ir steidzami</translation>
    </message>
    <message>
        <source>Shows the situation</source>
        <translation>Norāda situāciju</translation>
    </message>
    <message>
        <source>The customer’s name</source>
        <translation>Klienta vārds</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>{number}. jautājums</translation>
    </message>
    <message>
        <source>Personal data: {kind}</source>
        <translation>Personas dati: {kind}</translation>
    </message>
    <message>
        <source>Only hurts, asks nothing</source>
        <translation>Tikai sāpina, neko nejautā</translation>
    </message>
    <message>
        <source>Reading the message …</source>
        <translation>Lasu ziņu …</translation>
    </message>
    <message>
        <source>Looking in the knowledge …</source>
        <translation>Meklēju zināšanās …</translation>
    </message>
    <message>
        <source>Writing the reply …</source>
        <translation>Rakstu atbildi …</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}”</translation>
    </message>
    <message>
        <source>{length}, sent in {count} messages</source>
        <translation>{length}, sūtāmo ziņu skaits: {count}</translation>
    </message>
    <message>
        <source>Characters: {count}, SMS: {parts} of {limit}</source>
        <translation>Rakstzīmes: {count}, īsziņas: {parts} no {limit}</translation>
    </message>
    <message>
        <source>Characters: {count}, SMS: {parts}</source>
        <translation>Rakstzīmes: {count}, īsziņas: {parts}</translation>
    </message>
    <message>
        <source>Characters: {count} of {limit}</source>
        <translation>Rakstzīmes: {count} no {limit}</translation>
    </message>
    <message>
        <source>Characters: {count}</source>
        <translation>Rakstzīmes: {count}</translation>
    </message>
    <message>
        <source>Too long for one message, so there are {count}. {length}</source>
        <translation>Vienai ziņai par garu, tāpēc ziņu skaits: {count}. {length}</translation>
    </message>
    <message>
        <source>{length}: too long for this channel</source>
        <translation>{length} – šim kanālam par garu</translation>
    </message>
    <message>
        <source>Copied for {channel}. {length}</source>
        <translation>Nokopēts. Kanāls: {channel}. {length}</translation>
    </message>
    <message>
        <source>Message {number} of {count} is copied for {channel}. Copy again for the next.</source>
        <translation>Kanālam {channel} nokopēta {number}. ziņa no {count}. Nākamo nokopēs, vēlreiz kopējot.</translation>
    </message>
    <message>
        <source>Message {number} of {count} is copied for {channel}: that is all of it.</source>
        <translation>Kanālam {channel} nokopēta {number}. ziņa no {count}: tā ir pēdējā.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopēt</translation>
    </message>
    <message>
        <source>Copy {number} of {count}</source>
        <translation>Kopēt {number}. no {count}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Nokopēts</translation>
    </message>
    <message>
        <source>Found for this message</source>
        <translation>Atrasts šai ziņai</translation>
    </message>
    <message>
        <source>fits: {percent}</source>
        <translation>atbilstība: {percent}</translation>
    </message>
    <message>
        <source>only in another language: {language}; Enter opens it</source>
        <translation>tikai citā valodā: {language}; Enter atver</translation>
    </message>
    <message>
        <source>used in the reply</source>
        <translation>izmantots atbildē</translation>
    </message>
    <message>
        <source>Enter answers from this one</source>
        <translation>Enter – atbildēt, balstoties uz šo</translation>
    </message>
    <message>
        <source>Take these words out</source>
        <translation>Izņemt šos vārdus</translation>
    </message>
    <message>
        <source>Write: {words}</source>
        <translation>Rakstīt: {words}</translation>
    </message>
    <message>
        <source>From a notice: {title}</source>
        <translation>No paziņojuma: {title}</translation>
    </message>
    <message>
        <source>{place}, version {revision}</source>
        <translation>{place}, {revision}. versija</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Uzrunas forma</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Noskaņojums</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Steidzamība</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situācija</translation>
    </message>
    <message>
        <source>Customer’s name</source>
        <translation>Klienta vārds</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Jautājumi</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personas dati</translation>
    </message>
    <message>
        <source>Language?</source>
        <translation>Valoda?</translation>
    </message>
    <message>
        <source>Address?</source>
        <translation>Uzruna?</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Bez vārda</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Nav jautājumu</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Jautājumi: {count}</translation>
    </message>
    <message>
        <source>Personal data: {count}</source>
        <translation>Personas dati: {count}</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Norādījāt Jūs</translation>
    </message>
    <message>
        <source>Set by an agent for this customer before</source>
        <translation>Aģents to šim klientam norādījis jau agrāk</translation>
    </message>
    <message>
        <source>The message does not tell.</source>
        <translation>No ziņas to nevar noteikt.</translation>
    </message>
    <message>
        <source>How sure: {percent}</source>
        <translation>Ticamība: {percent}</translation>
    </message>
    <message>
        <source>Shown by: {words}</source>
        <translation>Par to liecina: {words}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Who answers</source>
        <translation>Kas atbild</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Atbildes</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Pārbaude</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Meklēšana</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Jūsu vārds</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Jūsu amats</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Uzņēmums</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Paraksti</translation>
    </message>
    <message>
        <source>Usual tone</source>
        <translation>Parastais tonis</translation>
    </message>
    <message>
        <source>Usual channel</source>
        <translation>Parastais kanāls</translation>
    </message>
    <message>
        <source>Usual language</source>
        <translation>Parastā valoda</translation>
    </message>
    <message>
        <source>Calm view</source>
        <translation>Mierīgais skats</translation>
    </message>
    <message>
        <source>Keep messages</source>
        <translation>Glabāt ziņas</translation>
    </message>
    <message>
        <source>Take secrets off the clipboard</source>
        <translation>Izņemt noslēpumus no starpliktuves</translation>
    </message>
    <message>
        <source>Learn my phrases</source>
        <translation>Iegaumēt manas frāzes</translation>
    </message>
    <message>
        <source>Watch the clipboard</source>
        <translation>Vērot starpliktuvi</translation>
    </message>
    <message>
        <source>Paste into the previous window</source>
        <translation>Ielīmēt iepriekšējā logā</translation>
    </message>
    <message>
        <source>How grave a finding is</source>
        <translation>Cik nopietna ir piezīme</translation>
    </message>
    <message>
        <source>House words</source>
        <translation>Uzņēmuma vārdi</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Pareizrakstība</translation>
    </message>
    <message>
        <source>Folder with dictionaries</source>
        <translation>Vārdnīcu mape</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Meklēšana pēc nozīmes</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Krāsas</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Loga valoda</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Teksta lielums</translation>
    </message>
    <message>
        <source>Your real name, as customers read it under a reply.</source>
        <translation>Jūsu īstais vārds, kādu klienti to lasa zem atbildes.</translation>
    </message>
    <message>
        <source>For example “support specialist”.</source>
        <translation>Piemēram, „klientu atbalsts”.</translation>
    </message>
    <message>
        <source>The company that you answer for.</source>
        <translation>Uzņēmums, kura vārdā atbildat.</translation>
    </message>
    <message>
        <source>A signature of its own for a channel, instead of name and role.</source>
        <translation>Kanālam savs paraksts vārda un amata vietā.</translation>
    </message>
    <message>
        <source>The tone shown first.</source>
        <translation>Tonis, ko rāda pirmo.</translation>
    </message>
    <message>
        <source>The channel chosen first.</source>
        <translation>Kanāls, kas ir izvēlēts sākumā.</translation>
    </message>
    <message>
        <source>The language of a reply where the message does not tell.</source>
        <translation>Atbildes valoda, ja no ziņas tā nav nosakāma.</translation>
    </message>
    <message>
        <source>Dims the insults in a message, so that what is asked stands out. Also by Ctrl+Shift+M.</source>
        <translation>Ziņā padara bālus apvainojumus, lai redzams būtu tas, ko jautā. Arī ar Ctrl+Shift+M.</translation>
    </message>
    <message>
        <source>Days to keep copied messages; 0 forgets a message when you close it.</source>
        <translation>Cik dienu glabāt nokopētās ziņas; 0 – ziņu aizmirst, kad to aizverat.</translation>
    </message>
    <message>
        <source>A copied reply with a password, card, bank account or personal code leaves the clipboard after this time, if nothing else was copied; 0 leaves it there.</source>
        <translation>Nokopēta atbilde ar paroli, karti, bankas kontu vai personas kodu pēc šī laika pazūd no starpliktuves, ja nekas cits nav nokopēts; ar 0 tā tur paliek.</translation>
    </message>
    <message>
        <source>A greeting, thanks or closing that you replaced three times by the same words is written in your words. Never anything with a number, link or name.</source>
        <translation>Sveicienu, pateicību vai nobeigumu, kas trīs reizes aizstāts ar vieniem un tiem pašiem vārdiem, programma turpmāk raksta Jūsu vārdiem. Nekad nekas ar skaitli, saiti vai vārdu.</translation>
    </message>
    <message>
        <source>Offers to open a text that you copy elsewhere and that looks like a customer’s message. What other programs conceal is never read. Not on macOS.</source>
        <translation>Piedāvā atvērt citur nokopētu tekstu, kas izskatās pēc klienta ziņas. To, ko citas programmas slēpj, nekad nelasa. macOS datoros nedarbojas.</translation>
    </message>
    <message>
        <source>Adds the command “Copy and paste into the previous window” (Ctrl+Shift+P); it never presses a key that sends. Not on Wayland; on X11 it needs xdotool and xprop.</source>
        <translation>Pievieno komandu „Kopēt un ielīmēt iepriekšējā logā” (Ctrl+Shift+P); tā nekad nespiež taustiņu, kas nosūta. Wayland vidē tās nav; X11 vidē vajag xdotool un xprop.</translation>
    </message>
    <message>
        <source>Choose a rule and what it means for you, or that it is not checked at all.</source>
        <translation>Izvēlieties likumu un to, cik nopietns tas Jums ir, vai arī to nepārbaudīt nemaz.</translation>
    </message>
    <message>
        <source>A line each: what not to say → what to say instead. Without an arrow the words are banned; “word*” stands for all its endings.</source>
        <translation>Katrā rindā: ko neteikt → ko teikt tā vietā. Bez bultiņas vārdi ir aizliegti; „vārd*” nozīmē visas galotnes.</translation>
    </message>
    <message>
        <source>Marks misspelled words in every language that has a dictionary; words of your knowledge are right.</source>
        <translation>Atzīmē kļūdaini uzrakstītus vārdus katrā valodā, kurai ir vārdnīca; Jūsu zināšanu vārdi ir pareizi.</translation>
    </message>
    <message>
        <source>Where more hunspell dictionaries lie (.aff and .dic files), beside those of the system and of LibreOffice.</source>
        <translation>Kur atrodas vēl citas hunspell vārdnīcas (.aff un .dic faili), ne tikai sistēmas un LibreOffice vārdnīcas.</translation>
    </message>
    <message>
        <source>English texts only: finds what says the same in other words. Needs more packages (about 150 MB) and a minute or two of work in the background for 1,000 passages.</source>
        <translation>Tikai tekstiem angļu valodā: atrod arī to, kas pateikts citiem vārdiem. Vajadzīgas papildu pakotnes (ap 150 MB) un minūte vai divas darba fonā uz katriem 1000 tekstu fragmentiem.</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>Gaišas, tumšas vai kā sistēmā.</translation>
    </message>
    <message>
        <source>Replies always follow the customer&apos;s language.</source>
        <translation>Atbildes vienmēr ir klienta valodā.</translation>
    </message>
    <message>
        <source>Also by Ctrl and plus or minus.</source>
        <translation>Arī ar Ctrl un plus vai mīnus.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Kā sistēmā</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Gaišas</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumšas</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nepārbaudīt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ieslēgt</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dienas</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>sekundes</translation>
    </message>
</context>
<context>
    <name>skips</name>
    <message>
        <source>The file is empty.</source>
        <translation>Fails ir tukšs.</translation>
    </message>
    <message>
        <source>It is no kind of file that can be imported.</source>
        <translation>Šāda veida failu nevar importēt.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Tā vairs nav.</translation>
    </message>
    <message>
        <source>You have no permission to read it.</source>
        <translation>Jums nav tiesību to lasīt.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>To nevar nolasīt: {reason}.</translation>
    </message>
    <message>
        <source>It is nested too deeply or too large to be read.</source>
        <translation>Tas ir pārāk dziļi sazarots vai pārāk liels, lai to nolasītu.</translation>
    </message>
    <message>
        <source>It is a link that leads nowhere.</source>
        <translation>Tā ir saite, kas nekur neved.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>Tas nav fails.</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>Tajā nav teksta.</translation>
    </message>
    <message>
        <source>Its text is longer than {count} characters.</source>
        <translation>Teksts ir garāks par {count} rakstzīmēm.</translation>
    </message>
    <message>
        <source>Its language cannot be told; choose it above and import again.</source>
        <translation>Valodu nevar noteikt; izvēlieties to augstāk un importējiet vēlreiz.</translation>
    </message>
    <message>
        <source>“{name}” ({language}) was read before with other words, in {file}.</source>
        <translation>„{name}” ({language}) jau ir nolasīts ar citiem vārdiem failā {file}.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, but there are {columns} columns.</source>
        <translation>Rindā ir {cells} šūnas, bet kolonnu ir {columns}.</translation>
    </message>
    <message>
        <source>The table is broken here: {reason}.</source>
        <translation>Tabula šeit ir bojāta: {reason}.</translation>
    </message>
    <message>
        <source>The line is not JSON: {reason} at character {place}.</source>
        <translation>Rinda nav JSON: {reason}, {place}. rakstzīme.</translation>
    </message>
    <message>
        <source>The line is nested too deeply or holds a number that is too long.</source>
        <translation>Rinda ir pārāk dziļi sazarota vai satur pārāk garu skaitli.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Rinda nav JSON objekts.</translation>
    </message>
    <message>
        <source>The file that it names is not there.</source>
        <translation>Faila, kas tajā nosaukts, nav.</translation>
    </message>
    <message>
        <source>The file that it names lies outside the imported folder.</source>
        <translation>Fails, kas tajā nosaukts, ir ārpus importējamās mapes.</translation>
    </message>
    <message>
        <source>It is a Word document; save it as HTML or text and import that.</source>
        <translation>Tas ir Word dokuments; saglabājiet to kā HTML vai tekstu un importējiet to.</translation>
    </message>
    <message>
        <source>It is a text document of an office program; save it as HTML or text and import that.</source>
        <translation>Tas ir biroja programmas teksta dokuments; saglabājiet to kā HTML vai tekstu un importējiet to.</translation>
    </message>
    <message>
        <source>It is a spreadsheet; save it as CSV and import that.</source>
        <translation>Tā ir izklājlapa; saglabājiet to kā CSV un importējiet to.</translation>
    </message>
    <message>
        <source>It is a packed book; unpack it and import the folder.</source>
        <translation>Tā ir sapakota grāmata; izpakojiet to un importējiet mapi.</translation>
    </message>
    <message>
        <source>It is a zip archive; unpack it and import the folder.</source>
        <translation>Tas ir ZIP arhīvs; izpakojiet to un importējiet mapi.</translation>
    </message>
    <message>
        <source>It is an empty zip archive.</source>
        <translation>Tas ir tukšs ZIP arhīvs.</translation>
    </message>
    <message>
        <source>It is a packed file ({form}); unpack it and import what is in it.</source>
        <translation>Tas ir sapakots fails ({form}); izpakojiet to un importējiet, kas tajā ir.</translation>
    </message>
    <message>
        <source>It is a PDF; save it as text or HTML and import that.</source>
        <translation>Tas ir PDF; saglabājiet to kā tekstu vai HTML un importējiet to.</translation>
    </message>
    <message>
        <source>It is an old office document; save it as HTML or text and import that.</source>
        <translation>Tas ir vecs biroja dokuments; saglabājiet to kā HTML vai tekstu un importējiet to.</translation>
    </message>
    <message>
        <source>It is a picture.</source>
        <translation>Tas ir attēls.</translation>
    </message>
    <message>
        <source>It is a database.</source>
        <translation>Tā ir datubāze.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>already advised to this customer</source>
        <translation>klientam jau ieteikts</translation>
    </message>
    <message>
        <source>held until {day} only</source>
        <translation>bija spēkā tikai līdz {day}</translation>
    </message>
    <message>
        <source>its review is due</source>
        <translation>pienācis laiks pārskatīt</translation>
    </message>
    <message>
        <source>has a ready short answer</source>
        <translation>ir gatava īsā atbilde</translation>
    </message>
    <message>
        <source>not reviewed yet</source>
        <translation>vēl nav pārskatīts</translation>
    </message>
    <message>
        <source>last changed on {day}</source>
        <translation>pēdējoreiz mainīts {day}</translation>
    </message>
    <message>
        <source>Similar: {count}</source>
        <translation>Līdzīgi: {count}</translation>
    </message>
    <message>
        <source>Says the same: {names}</source>
        <translation>Teikts tas pats: {names}</translation>
    </message>
    <message>
        <source>used in replies: {count}</source>
        <translation>izmantots atbildēs: {count}</translation>
    </message>
    <message>
        <source>mostly unchanged</source>
        <translation>lielākoties bez labojumiem</translation>
    </message>
    <message>
        <source>partly rewritten</source>
        <translation>daļēji pārrakstīts</translation>
    </message>
    <message>
        <source>mostly rewritten</source>
        <translation>lielākoties pārrakstīts</translation>
    </message>
</context>
<context>
    <name>statuses</name>
    <message>
        <source>Draft</source>
        <translation>Melnraksts</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Pārskatīšanā</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicēts</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arhivēts</translation>
    </message>
</context>
<context>
    <name>tones</name>
    <message>
        <source>Warm</source>
        <translation>Sirsnīgs</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neitrāls</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Īss</translation>
    </message>
</context>
</TS>
