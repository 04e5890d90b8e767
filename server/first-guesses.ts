// Written down by hand, since no list that is kept up comes with what is installed: words, walks over the keyboard, names, teams and seasons that
// stand on top of every list of passwords that were stolen, as far as they are long enough to be allowed at all.
const WORDS = `
password passw0rd p@ssword p@ssw0rd pa55word password1 password12 password123 password1234 passw0rd1 password! password1! p@ssw0rd1
p@ssw0rd123 passwords mypassword thepassword yourpassword newpassword nopassword changeme changeme1 changeme123 changeit letmein1 letmein123
letmeinnow welcome1 welcome12 welcome123 welcome2 welcome! trustno1 whatever whatever1 administrator admin123 admin1234 admin12345
adminadmin rootroot root1234 testtest test1234 testing1 testing123 guest123 guestguest userpass user1234 username temppass temporary
default1 defaultpassword secret123 secretpassword supersecret topsecret 12345678 123456789 1234567890 12345678910 0123456789 987654321
9876543210 87654321 0987654321 11223344 112233445566 123123123 12341234 1234abcd 123456ab 12344321 123454321 123321123 147258369 147852369
159753456 159357258 741852963 789456123 963852741 456789123 321654987 102030405060 10203040 13131313 12121212 21212121 23232323 69696969
98765432 88776655 11112222 11110000 19841984 20002000 20202020 20252025 20262026 qwerty12 qwerty123 qwerty1234 qwerty12345 qwertyui
qwertyuiop qwertyuiop123 qwerty123456 qwertyqwerty qwertz123 qwertzui qwertzuiop azertyui azertyuiop azerty123 asdfghjk asdfghjkl asdfasdf
asdf1234 asdfqwer zxcvbnm1 zxcvbnm123 zxcvzxcv 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 qazwsxedc
qazwsx123 zaq12wsx zaq1zaq1 xsw21qaz qweasdzxc qweasd123 qwe123qwe qweqweqwe poiuytrewq lkjhgfdsa mnbvcxza q2w3e4r5 a1b2c3d4 a1s2d3f4
abcd1234 abcdefgh abcdefghi abcdefg1 abc12345 abc123456 abc123abc abcabcabc aa123456 a1234567 a12345678 a123456789 qq123456 zz123456
asd12345 aaa12345 123qweasd 123qwe123 123asd123 1234qwer 1234asdf qwer1234 q1234567 w1234567 x1234567 z1234567 iloveyou iloveyou1 iloveyou2
iloveyou! iloveme1 ilovegod iloveu123 loveyou1 lovelove loveme123 lovely123 sunshine sunshine1 princess princess1 football football1
baseball baseball1 basketball softball hockey123 volleyball swimming superman superman1 batman123 spiderman spiderman1 ironman1 starwars
starwars1 pokemon1 pokemon123 minecraft minecraft1 fortnite1 nintendo playstation metallica slipknot nirvana1 beatles1 michael1 michelle
jennifer jennifer1 jessica1 samantha elizabeth alexander alexandra christian christine nicholas jonathan benjamin victoria veronica patricia
cristina caroline danielle stephanie gabriela isabella carolina fernando mercedes mohammed muhammad computer computer1 internet internet1
samsung1 samsung123 microsoft windows1 windows10 google123 facebook facebook1 youtube1 linkedin myspace1 hotmail1 instagram snapchat1
whatsapp1 blackberry motorola corvette mustang1 porsche1 ferrari1 lamborghini chevrolet maverick harley123 yamaha123 mercedes1 cowboys1
steelers yankees1 redskins packers1 lakers24 liverpool liverpool1 liverpoolfc chelsea1 arsenal1 manchester manutd123 barcelona barcelona1
juventus realmadrid everton1 rangers1 celtic1888 tottenham butterfly butterfly1 flower123 rainbow1 diamond1 chocolate chocolate1 strawberry
blueberry cupcake1 cookie123 cheese123 banana123 coffee123 pineapple watermelon cinnamon sweetheart sweetie1 babygirl babygirl1 babygurl1
beautiful beautiful1 gorgeous handsome angel123 angelica heaven123 blessed1 jesus123 jesuschrist godisgood faithful champion champion1
warrior1 dragon123 dragonball dragonfly tigger123 elephant dolphin1 dolphins scorpion panther1 charlie1 charlie123 jordan23 jordan123
hunter123 hunter22 shadow123 shadow12 master123 monkey123 monkey12 killer123 freedom1 freedom123 america1 american1 canada123 mexico123
london123 londonbridge paris123 newyork1 california scotland1 ireland1 germany1 deutschland hallo123 hallo1234 passwort passwort1
passwort123 geheim123 schatz123 sommer123 contraseña contrasena motdepasse bonjour1 doudou123 chouchou soleil123 azerty12 teamo123 tequiero
mivida123 amorcito estrella princesa mariposa senha123 senha1234 wachtwoord welkom01 welkom123 salasana kennwort haslo123 parola123 sifre123
summer123 summer2024 summer2025 summer2026 winter123 winter2024 winter2025 winter2026 spring2025 spring2026 autumn2025 autumn2026 january1
february november december september monday123 friday13 birthday happy123 happyday goodluck lucky123 lucky777 remember forever1 forever21
pa$$word pa$$w0rd !qaz2wsx !qaz1qaz p4ssword p4ssw0rd drowssap access14 accessgranted security security1 letmein! opensesame open1234
login123 loginlogin hello123 hello1234 hellohello helloworld helpdesk helpdesk1 support1 support123 service1 customer customer1 feedback
feedback1 afterword afterword1 company1 company123 business office123 manager1 employee sales123 training`;

/** What whoever guesses passwords tries first, in lower case. */
export const FIRST_GUESSES: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
