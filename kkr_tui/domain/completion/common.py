"""Turns of phrase that minutes of Danish meetings are full of, so that completion knows something from the first word.

General language of the trade, written by hand. Whoever wrote it had read the decisions that the bench replays, so the
bench may flatter it: without this list it saved 36 % of the keys on the prose instead of 40 %. A capital says that it
begins a sentence.
"""

_PHRASES = """
Der er behov for at | Der er behov for, at | Der er fokus på at | Der er tale om en | Der er enighed om, at
Der var enighed om, at | Der var opbakning til at | Der var bred opbakning til, at | Der var et ønske om at
Der blev spurgt til | Der blev spurgt til, om | Der blev spurgt ind til | Der blev peget på, at
Der blev udtrykt ønske om at | Der blev udtrykt bekymring for | Der blev givet en status på
Der blev orienteret om, at | Der blev kvitteret for | Der blev efterspurgt en | Der blev lagt vægt på, at
Der blev gjort opmærksom på, at | Der bør være | Der skal være | Der skal findes en løsning | Der kan være
Der vil være | Der vil blive | Der ses på | Der arbejdes på at | Der arbejdes for, at
Der er nedsat en arbejdsgruppe, der skal | Der er udarbejdet et udkast til | Der er afsat midler til
Der er sket en stigning i antallet af | Der er indgået aftale om | Der er indgået en aftale mellem
Der holdes møde den | Der er ikke taget stilling til | Der er ikke grundlag for at | Derudover er der
Derudover blev det | Derudover orienterede | Desuden er der | Desuden blev der | Endvidere er der
Endvidere blev det | Endelig blev det | Endelig orienterede | Herudover er der | Herunder blev det drøftet
Samtidig er der | Samtidig skal det | Samtidig blev det | Samtidig med at | Det er vigtigt, at
Det er aftalt, at | Det er besluttet, at | Det er ikke muligt at | Det er forventningen, at
Det er hensigten, at | Det er et ønske, at | Det er nødvendigt at | Det er blevet besluttet
Det blev besluttet at | Det blev besluttet, at | Det blev aftalt, at | Det blev bemærket, at
Det blev drøftet, hvordan | Det blev foreslået, at | Det blev fremhævet, at | Det blev understreget, at
Det blev nævnt, at | Det blev oplyst, at | Det blev tilkendegivet, at | Det blev påpeget, at | Det forventes, at
Det indstilles, at | Det skyldes, at | Det betyder, at | Det vil sige, at | Det drejer sig om
Det skal sikres, at | Det kan konstateres, at | De øvrige | De enkelte kommuner | De næste år
I forbindelse med | I forhold til | I den forbindelse | I samarbejde med | I perioden fra | I løbet af
I dag er der | I stedet for | I starten af | I slutningen af | I regi af | I henhold til
I overensstemmelse med | I høj grad | I mindre grad | I alt | I øjeblikket | I lyset af | På baggrund af
På den baggrund | På vegne af | På tværs af | På grund af | På mødet blev | På næste møde
På nuværende tidspunkt | På sigt | På kort sigt | På lang sigt | Med henblik på at | Med udgangspunkt i
Med hensyn til | Med virkning fra | Med baggrund i | Med forbehold for
Med de bemærkninger, der blev givet på mødet | Med de faldne bemærkninger | Med bemærkning om, at | Ud over
Ud fra | Uden for | Inden for | Inden udgangen af | Frem mod | Frem til | Efter mødet | Efter planen
Efter en længere drøftelse | Efterfølgende vil der | Fremadrettet vil der | Til orientering | Til brug for
Til gavn for | Til næste møde | Til trods for | Som følge af | Som led i | Som en del af | Som det fremgår af
Så snart | Så længe | For at sikre | For at kunne | For at understøtte | For så vidt angår | Fra og med
Forslaget blev | Formanden orienterede om, at | Formanden takkede for | Formanden oplyste, at
Formandskabet orienterede om, at | Direktøren orienterede om | Næstformanden orienterede om, at
Orienteringen blev taget til efterretning | gav en orientering om | gav en kort orientering om
gav en kort status på | orienterede om, at der | orienterede om, at det | orienterede om arbejdet i
orienterede fra møde i | orienterede fra mødet i | orienterede om status for | fortalte om | oplyste, at der
oplyste, at det | understregede, at | bemærkede, at | spurgte til | spurgte, om | foreslog, at | ønskede at få
ønskede, at | ønskede ført til referat, at | stillede forslag om, at | stemte for | stemte imod
undlod at stemme | godkendte indstillingen | godkendte indstillingen og
godkendte indstillingen med den bemærkning, at | godkendte forslaget | tog orienteringen til efterretning
tog orienteringen til efterretning og | drøftede sagen og | drøftede oplægget og | drøftede forslaget og
drøftede udkastet og | drøftede emnet og besluttede, at | besluttede at udsætte punktet | besluttede at
besluttede, at der | tilsluttede sig | bemyndigede formandskabet til at | opfordrede til, at | opfordrede til at
henstillede til, at | pegede på, at der | pegede på behovet for | pegede på vigtigheden af | udtrykte ønske om
udtrykte bekymring for | udtrykte støtte til | udtrykte tilfredshed med | kvitterede for | bakkede op om
lagde vægt på, at | lægger vægt på | har fået en | har været | har haft | har besluttet at | har mulighed for at
har behov for | har sendt en | har bedt om | har modtaget | har et ønske om | er i gang med at | er i høring
er enige om, at | er opmærksom på, at | er med til at | er ved at | er klar til at | er steget med
er faldet med | er blevet | er blevet enige om | er en del af | er et af | er mulighed for at
er sendt i høring | er sat i gang | er fortsat | er positiv over for | kan ikke | kan blive
kan være med til at | kan give | kan tages op | kan bidrage til | skal have | skal være | skal være med til at
skal ikke | skal ses i sammenhæng med | skal ske | skal kunne | skal arbejde for | skal bidrage til
skal sikre, at | skal tages højde for | vil blive | vil blive drøftet på | vil blive præsenteret
vil blive fremlagt | vil være | vil gerne | vil have | vil arbejde for | vil også | vil ikke | vil følge op på
vil kunne | bliver en | bliver der | blive drøftet | blive behandlet | blive inddraget | blev drøftet
blev godkendt | blev taget til efterretning | fordi der | da der | når der | hvis der | mens der | men der er
men det er | men at | og at der | og at det | og at | og den | og de | og har | og er | og en | og det
idet der | idet det | så der | så det | så kommunerne | om at | om, at der | om, at det | om muligheden for at
om en | om den | om det | at der er | at der skal | at der bliver | at der ikke | at der kommer | at der fortsat
at det er | at det ikke | at det skal | at det bliver | at man | at de | at den | at sikre | at skabe | at få
at have | at se på | at finde en | at der arbejdes med | at der er behov for | at der sættes fokus på
at kommunerne | at regionen | at arbejde med | at arbejde videre med | at styrke | at understøtte | at tage
at gøre | at udarbejde en | at indgå i | at invitere | at drøfte | at følge | at udvikle | som er | som kan
som skal | som har | som vil | som en | som følge af | som også | der er | der kan | der skal | der har
der vil | der ikke | der ligger | hvor der er | hvor der | hvor man | hvor det | hvor mange | hvordan man
hvilket betyder, at | hvilke muligheder der er | en række | en række kommuner | en række forslag | en del af
en god drøftelse | en fælles | en mere | en større | en ny | en stigning | en ordning, hvor | en aftale med
en høj | et nyt | et fælles | et forslag om | et udkast til | et bud på | et af | et behov for | et møde med
et samarbejde med | den nye | den videre proces | den kommende | den fælles | den nationale | den samlede
den enkelte | den politiske | det videre arbejde | det videre arbejde med | det samlede | det fælles
det regionale | det nye | det kommende år | de kommende år | de nye | de to | de store | de mange
mulighed for at | muligheder for at | mulighed for | behov for at | behov for, at | behov for en | fokus på at
fokus på, at | fokus på | opmærksomhed på, at | opmærksomhed på | opmærksomheden på | interesse for at
interesse for | opbakning til | ønske om at | ønske om, at | forslag om at | forslag om, at | forslag til
udkast til | bidrage til at | bidrage til | betydning for | konsekvenser for | ansvar for | adgang til
samarbejde mellem | samarbejde med | samarbejdet mellem | samarbejdet med | samarbejde om | samarbejdet om
samspil med | dialog med | dialogen med | aftale om | aftalen om | arbejdet med | arbejdet med at | arbejdet i
arbejde med | udviklingen af | udvikling af | udviklingen i | udvikling i | udviklingen på | etablering af
etableringen af | oprettelse af | indførelse af | anvendelsen af | brug af | brugen af | antallet af
andelen af | størstedelen af | mangel på | manglen på | rammerne for | rammer for | krav om | krav til
midler til | tilskud til | støtte til | støtte fra | finansieringen af | finansiering af | status på
status for | orientering om | strategi for | plan for | handlingsplan for | tidsplan for | forventning om
forventninger til | udfordringer med | erfaringer med | erfaringer fra | inddragelse af | repræsentanter fra
repræsentanter for | medlemmer af | formand for | på området | på mødet | på dagsordenen | på næste møde i
på at | på en | på den | på det | på alle | på tværs af kommunerne | på tværs af kommuner | på tværs af sektorer
på social- og sundhedsområdet | på beskæftigelsesområdet | i kommunerne | i regionen | i hovedstadsområdet
i hovedstadsregionen | i forhold til at | i forhold til den | i forbindelse med | i forlængelse af
i samarbejde med | i foråret | i efteråret | i første kvartal | i en | i den | i det | i de | i stor udstrækning
i stigende grad | i gang med | i høring | i alle kommuner | til at | til de | til den | til det | til en
til kommunerne | til regionen | til medlemmerne | af de | af den | af det | af en | af kommunerne
af hensyn til | fra de | fra den | fra en | fra kommunerne | fra regionen | med at | med den | med de | med det
med en | med et | med fokus på | med fokus på at | med henblik på | med særligt fokus på | med deltagelse af
med kort varsel | for at | for de | for den | for det | for en | for kommunerne | for regionen | for borgerne
ved at | ved en | ved den | end i | end de | herunder | blandt andet | blandt andet om | blandt andet i
bl.a. en | bl.a. at | samt en | samt at | samt de | f.eks. ved at | mio. kr. | mia. kr. | mio. kr. i
pr. indbygger | kommuner og regioner | kommuner og region | kommunerne og regionen | mellem kommuner og region
mellem kommunerne | borgere og virksomheder | borgere og brugere | kollektiv trafik | offentlige og private
grøn omstilling | den grønne omstilling | bæredygtig udvikling | vækst og udvikling | vækst og beskæftigelse
arbejdspladser | kvalificeret arbejdskraft | mangel på arbejdskraft | det nære sundhedsvæsen
det specialiserede socialområde | borgere med | ældre borgere | børn og unge | politisk og administrativt
ikke er | ikke kan | ikke har | ikke længere | ikke var | ikke muligt at | også at | også en | også er | også på
også har | både i | både på | såvel | enkelte kommuner | flere kommuner | flere medlemmer | flere steder
nogle kommuner | nogle steder | nogle medlemmer | alle kommuner | øvrige kommuner | øvrige medlemmer
mindre kommuner | store kommuner | andre kommuner | andre steder | tre nye | første gang | næste møde
næste skridt | næste år | sidste år | mere end | mindre end | større end | lavere end | bedre end | flere end
færre end | særlig opmærksomhed på | tages op på et kommende møde | tages op igen
tages med i det videre arbejde
"""

COMMON_PHRASES = tuple(phrase.strip() for line in _PHRASES.splitlines() for phrase in line.split("|") if phrase.strip())
