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
  "too-large": "Lo que envió es demasiado grande. Acórtelo y envíelo de nuevo.",
  "not-a-form": "No pudimos leer lo que llegó. Recargue la página y envíelo de nuevo.",
  unreadable: "Escríbalo con letras: así no lo podemos leer.",
  "too-many-attempts":
    "Hubo demasiados intentos seguidos. Espere unos minutos y envíe de nuevo: lo que escribió sigue aquí.",

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
};
