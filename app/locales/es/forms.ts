/** What zod says of a value that a rule refused. */
interface Fault {
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

const number = new Intl.NumberFormat("es-EC");

/** One sentence for each way in which a field can be wrong; schemas name them by word. */
export const forms = {
  required: "Llene este dato.",
  invalid: "Revise este dato: no lo pudimos entender.",
  "too-short": ({ minimum }: Fault = {}) =>
    minimum === undefined
      ? "Es demasiado corto: escriba un poco más."
      : `Escriba al menos ${number.format(minimum)} caracteres.`,
  "too-long": ({ maximum }: Fault = {}) =>
    maximum === undefined
      ? "Es demasiado largo: acórtelo."
      : `Es demasiado largo: escriba como máximo ${number.format(maximum)} caracteres.`,
  "too-many": ({ maximum }: Fault = {}) =>
    maximum === undefined ? "Eligió demasiadas opciones." : `Elija como máximo ${number.format(maximum)}.`,
  "choose-one": "Elija una opción.",
  "choose-some": "Elija al menos una opción.",
  "unknown-canton": "Elija un cantón de la lista.",
  mail: "Escriba una dirección de correo completa, como nombre@ejemplo.org.",
  disguised: "Escriba cada palabra con letras de un solo alfabeto: algunas parecen latinas y no lo son.",
  "point-needed": "Escriba el punto, o elija «Solo el cantón» o «Nada».",
  "point-unreadable":
    "No encontramos un punto ahí. Escriba dos números, como -0.1807, -78.4678, o pegue el enlace completo de un mapa.",
  "point-short-link":
    "Ese enlace corto no dice dónde queda. Ábralo, espere el mapa y copie el enlace largo o los números.",
  "point-swapped": "Parece que la longitud está primero. Escriba la latitud y después la longitud.",
  "point-elsewhere": "Ese punto no queda en Ecuador. Revise los números y sus signos.",
  "point-far":
    "El punto queda lejos de la cabecera de su cantón. Revíselo; si está bien, marque esta casilla para confirmar el cantón y envíe de nuevo.",
  "column-twice": "Esta columna está elegida dos veces: deje una sola.",
  year: "Escriba un año con cuatro números, que no sea futuro, como 2019.",
  phone: "Escriba un número completo, como 099 123 4567, 02 234 5678 o +57 300 123 4567.",
  whatsapp: "Escriba el número de WhatsApp completo, como 099 123 4567 o +57 300 123 4567.",
  website: "Escriba la dirección de la página, como www.ejemplo.org.",
  "website-secure": "La página debe empezar con https://, que protege a quien la visita.",
  "profile-address": "Copie aquí la dirección del perfil en esa red, o su nombre de usuario.",
  "channel-there": "Ese canal ya está en la lista.",
  "channels-full": "Ya hay 12 canales. Quite uno para agregar otro.",
  "support-there": "Eso ya está en la lista.",
  "supports-full": "Ya hay 30. Quite uno para agregar otro.",
  "profile-closed": "Este perfil ya no se puede cambiar.",
  day: "Escriba una fecha que exista, con día, mes y año.",
  "ends-before": "La fecha de fin no puede ser anterior a la del comienzo.",
  "since-future": "Ponga el día de hoy o uno que ya pasó.",
  "since-earlier-stay": "Ese día todavía estaba por su estadía anterior. Ponga uno posterior a su salida.",
  "too-large": "Lo que envió es demasiado grande. Acórtelo y envíelo de nuevo.",
  "not-a-form": "No pudimos leer lo que llegó. Recargue la página y envíelo de nuevo.",
  unreadable: "Escríbalo con letras: así no lo podemos leer.",
  "too-many-attempts":
    "Hubo demasiados intentos seguidos. Espere unos minutos y envíe de nuevo: lo que escribió sigue aquí.",
  "too-many-claims":
    "Ya tiene tres reclamos en espera. Cuando respondamos alguno o usted lo retire, podrá enviar este.",
  "merge-unconfirmed": "Marque que lo comprobó.",
  "merge-same": "Es el mismo perfil dos veces.",
  "merge-merged": "Uno de los dos ya es parte de otro perfil.",
  "merge-unclaimed": "Elija el otro: un perfil sin reclamar no puede quedar con las personas del otro.",

  "adult-only": "Las cuentas son para personas de 18 años o más.",
  "privacy-needed": "Para crear la cuenta necesitamos que acepte el aviso de privacidad.",
  "sign-in-refused": "El correo o la contraseña no coinciden. Revíselos e intente de nuevo.",
  "password-short": "Use al menos 10 caracteres. Una frase corta es fácil de recordar.",
  "password-short-staff": "Con un permiso de personal, la contraseña necesita al menos 14 caracteres.",
  "password-common": "Esa contraseña es muy conocida y se adivina pronto. Elija otra, por ejemplo una frase.",
  "password-personal":
    "Esa contraseña se parece a su nombre, a su correo o al nombre de este sitio. Elija otra.",
  "password-wrong": "Esa no es su contraseña de ahora.",
  "chosen-password-wrong":
    "Esa no es la contraseña que se eligió al pedir esta cuenta. Si la pidió más de una vez, abra el último correo.",
  "code-invalid": "Escriba los 6 números que muestra su aplicación.",
  "code-refused": "El código no sirve o ya se usó. Espere el siguiente y escríbalo.",
  "deletion-unconfirmed": "Marque la casilla: borrar no se puede deshacer.",
  "places-range": "Escriba un número entre 1 y 100.",
  "days-range": "Escriba un número entre 1 y 30.",
  "already-invited": "Esa dirección ya tiene una invitación en espera. Cancélela para enviar otra.",
  "too-many-invitations": "Ya hay 200 invitaciones en espera. Cancele alguna para hacer otra.",
  "member-gone": "Esa persona ya no está en la lista o ya tiene cuenta. Elija otra opción.",
  "question-there": "Esa pregunta ya está en la lista.",
  "questions-full": "Ya hay 6 preguntas. Quite una para agregar otra.",
  "questions-changed": "La organización cambió sus preguntas. Responda las que faltan y envíe de nuevo.",
  "too-many-requests":
    "Ya tiene 10 solicitudes en espera. Cuando le respondan o retire alguna, podrá enviar esta.",
  "successor-gone": "Esa persona ya no está en la organización. Elija a otra.",

  amount:
    "Escriba un monto en dólares entre 0,01 y 99 999,99, como 2,50. Para miles escriba 1234 o 1.234,00.",
  "future-day": "Esa fecha todavía no llega. Escriba el día en que pagó.",

  time: "Escriba una hora, como 09:30.",
  "whole-number": "Escriba un número entero, de 1 en adelante.",
  "number-too-high": "Ese número es demasiado alto.",
  hours: "Escriba las horas con un número, como 20 o 2,5.",
  "line-too-long": "Una de las líneas es demasiado larga: acórtela o divídala en dos.",
  "too-many-lines": "Son demasiadas líneas: deje las más importantes.",
  "fewer-than-least": "El máximo no puede ser menor que el mínimo.",
  "choose-known": "Elija de la lista: algo de lo marcado ya no está.",
  "course-circle": "Así el curso se necesitaría a sí mismo: uno de los marcados ya pide este antes. Quítelo.",
  "modules-full": "El curso ya tiene todos los módulos que puede tener.",
  every: "Escriba un número del 1 al 12.",
  places: "Escriba un número entero, o déjelo vacío para no poner límite.",
  days: "No entendemos una de esas fechas. Escríbalas como 25/12/2026, una por línea.",
  "secure-link": "Copie el enlace completo de la reunión: empieza con https://.",

  children: "Escriba cuántas niñas y niños vienen, hasta 12.",
  "children-missing": "Escriba cuántas niñas y niños vienen, para preparar el cuidado.",
  people: "Escriba un número de personas, entre 0 y 20.000.",
  "more-than-came": "Los grupos suman más personas que las que asistieron. Revise los números.",
  "group-more-than-came": "Ese grupo tiene más personas que las que asistieron.",
};
