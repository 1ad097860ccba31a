/** Passwords that many people choose, in Spanish and English, folded and without signs; digits around them are no help. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
    password passwords contrasena contrasenia clave claveclave miclave micontrasena lacontrasena
    lacontrasenia nuevacontrasena cambiame cambiala secreto secreta secretos micontrasenia contrasenasegura
    contrasenanueva password1 passwordpassword newpassword mypassword letmein letmeinnow welcome
    welcomeback bienvenido bienvenida bienvenidos administrator administrador administradora admin
    adminadmin usuario usuaria invitado invitada prueba pruebas prueba123prueba test testing testtest
    default changeme changeit master superman batman spiderman ironman iloveyou iloveyousomuch iloveu
    tequiero tequieromucho teamo teamomucho teamoamor teamodios teamojesus amor amorcito amormio amoreterno
    amordemivida miamor miamorcito micorazon corazon corazoncito mivida mividaeres miamormivida princesa
    princesita princess principe preciosa hermosa hermoso bonita bonito reina rey chiquita chiquito gordita
    gordito negrita flaquita bebe bebita bebito estrella estrellita lucero mariposa mariposas angel
    angelito angeles cielo sol luna lunita solysombra soledad paloma florecita flores rosa rosita dios
    diosesamor diosteama diosmeama diosmio jesus jesucristo jesusteama jesuscristo jesusesmipastor cristo
    cristoteama mariamadre virgenmaria sanjudas sagradafamilia bendicion bendiciones familia mifamilia
    familiaunida mama mamita mamacita papa papito mamaypapa mishijos mihijo mihija hijos hijo hija hermana
    hermano abuelita abuelito abuela amigos amigas amistad siempre porsiempre parasiempre forever
    siempreteamare nuncateolvidare felicidad feliz alegria esperanza libertad paz vida lavidaesbella
    hakunamatata futbol football soccer baseball basketball realmadrid barcelona barcelonasc
    barcelonacampeon emelec emelecista ligadequito liguista ldu quito guayaquil cuenca ambato loja manabi
    esmeraldas tulcan ibarra machala ecuador ecuadoramazonico ecuatoriano ecuatoriana viva vivaecuador
    sisepuede venezuela venezolano venezolana vivavenezuela caracas maracaibo maracay valencia colombia
    colombiano colombiana bogota medellin cali nacional millonarios americadecali peru peruano lima
    alianzalima universitario mexico argentina bocajuniors riverplate chile bolivia brasil espana madrid
    cuba habana haiti messi leonelmessi lionelmessi ronaldo cristianoronaldo neymar maradona shakira
    jbalvin badbunny karolg rebelde romeosantos naruto sasuke goku dragonball dragonballz pokemon pikachu
    minecraft fortnite freefire roblox callofduty computer computadora computador internet windows android
    samsung iphone apple google facebook instagram whatsapp youtube twitter tiktok hotmail gmail yahoo
    telefono celular cellphone qwerty qwertyuiop qwerty123456 asdfgh asdfghjkl zxcvbnm qazwsx qazwsxedc
    qweasdzxc qweasd asdasd asdasdasd qwe123qwe poiuytrewq lkjhgfdsa mnbvcxz abcabc abcdef abcdefg abcdefgh
    abc123 abcd1234 a1b2c3 a1b2c3d4 a1b2c3d4e5 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r 1q2w3e4r5t
    1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1zaq1 aqswdefr monkey dragon sunshine shadow michael
    jennifer jordan michelle daniel daniela andrea andres alejandra alejandro antonio carlos carlitos
    carolina catalina claudia cristian cristina david diego eduardo elizabeth fernanda fernando francisco
    gabriel gabriela guadalupe isabella javier jessica jose josefina joseluis juan juancarlos juanita
    juanjose karina laura leonardo lorena luis luisa manuel manuela marcela maria mariajose marianela
    mariana mario martha martin miguel miguelangel monica natalia nicolas nicole pamela patricia paola
    pedro ricardo roberto rodrigo rosario santiago sebastian sofia stephanie valentina valeria vanessa
    veronica victoria viviana yolanda trustno1 whatever starwars football1 hello helloworld hola holahola
    holamundo holacomoestas holaquetal buenosdias adios gracias muchasgracias porfavor ninguno ninguna nada
    nadie nose nolose nomeacuerdo nomeolvides notengo olvidada olvide loquesea cualquiera cualquiercosa
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
    miercoles jueves viernes sabado domingo january february march april june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday verano invierno primavera
    otono summer winter spring autumn navidad feliznavidad gatito gatita gato perro perrito perrita mascota
    conejo conejito tigre leon elefante delfin delfines caballo pantera lobo aguila colibri condor
    chocolate caramelo cafe cafecito helado mango coco limon fresa fresita manzana banana encebollado
    ceviche arepa arepas empanada empanadas bolon amarillo azul rojo verde negro blanco morado rosado
    purpura blue red green yellow purple black white orange silver golden trabajo escuela colegio
    universidad maestra maestro profesor profesora doctora doctor enfermera abogada abogado secretaria
    gerente oficina empresa negocio migrante migrantes refugiado refugiada mujer mujeres fundacion
    asociacion colectivo redes comunidad sinclave sincontrasena password123password passw0rd p4ssword
    passwort motdepasse senha senha123 azerty admin123admin root toor guest access accesslogin login
    loginlogin signin entrar entrada abrete abretesesamo opensesame sesamo puerta casa micasa carro micarro
    dinero plata millonario millonaria rico cheese cookie cookies pepper ginger banana1 buster charlie
    thomas robert george ashley amanda jasmine hannah taylor matthew andrew joshua anthony samantha joseph
    brandon hunter killer ranger harley cowboy maverick mustang corvette ferrari mercedes toyota yamaha
    honda chevrolet hyundai unodostres unodostrescuatro unodostrescuatrocinco onetwothree onetwothreefour
    numerouno ganador ganadora campeon campeones campeona champion winner lucky suerte buenasuerte magia
    mago magico secret secretpassword topsecret private privado privada confidential myspace linkedin
    friends bestfriends babygirl babyboy lovely loveme lover lovers sweetheart sweetie honey angelito1
    cutie pretty beautiful handsome crazy loca loco locura music musica rock reggaeton salsa bachata
    vallenato guitarra
  `
    .trim()
    .split(/\s+/),
);
