const plural = new Intl.PluralRules("es");

export const secondFactors = {
  title: "Segundo factor",
  lead: "Un código que cambia cada medio minuto en su teléfono. Quien conozca su contraseña no podrá entrar sin él.",
  back: "Volver a mi cuenta",
  backToState: "Volver al segundo factor",
  inactive: "Aún no tiene un segundo factor.",
  needed: "Sus permisos de personal esperan: se activan cuando tenga el segundo factor.",
  start: "Activar el segundo factor",
  active: "Su segundo factor está activo.",
  since: "Activo desde",
  codesLeft: "Códigos de recuperación sin usar",
  noCodes: "Ya no le quedan códigos de recuperación. Pida otros antes de necesitarlos.",
  renew: "Pedir códigos nuevos",
  remove: "Quitar el segundo factor",

  new: {
    title: "Activar el segundo factor",
    steps: [
      "Instale en su teléfono una aplicación de códigos, por ejemplo Aegis, FreeOTP o Google Authenticator.",
      "En la aplicación, agregue una cuenta: apunte la cámara a este cuadro o escriba la clave secreta.",
      "Escriba aquí el código de 6 números que muestra la aplicación.",
    ],
    picture: "Cuadro para la cámara de la aplicación de códigos",
    secret: "Clave secreta",
    secretHint: "Si está en el mismo teléfono, cópiela en la aplicación. No la comparta con nadie.",
    code: "Código de 6 números",
    submit: "Activar",
    nothingPending: "No hay una activación empezada. Vuelva y empiece de nuevo.",
    wrongCode:
      "Ese código no es el que esperábamos. Escriba el que la aplicación muestra ahora; revise que la hora de su teléfono sea la correcta.",
  },

  codes: {
    title: "Códigos de recuperación",
    lead: "Si pierde el teléfono, cada uno de estos códigos le deja entrar una vez.",
    once: "Guárdelos ahora: solo se muestran esta vez. Cópielos en papel o en un lugar que solo usted abra.",
    otherSessions: "Por seguridad cerramos sus otras sesiones.",
    list: "Sus diez códigos",
    done: "Ya los guardé",
    renewTitle: "Pedir códigos nuevos",
    renewText: (left: number) =>
      left === 0
        ? "No le queda ningún código. Le daremos diez."
        : `${plural.select(left) === "one" ? "Le queda 1 código" : `Le quedan ${left} códigos`}. Los anteriores dejarán de servir y le daremos diez nuevos.`,
    renewSubmit: "Dar códigos nuevos",
  },

  removal: {
    title: "Quitar el segundo factor",
    text: "Para entrar bastará su contraseña. Los códigos de recuperación dejarán de servir.",
    staff:
      "Usted tiene permisos de personal. Sin segundo factor quedan en pausa: no podrá usarlos hasta activarlo otra vez.",
    lastAdministrator:
      "Usted es la única persona que administra. Si quita su segundo factor, nadie podría dar permisos. Pida antes que otra persona administre.",
    submit: "Quitarlo",
  },
};
