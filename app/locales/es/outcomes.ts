/** What an act came to, said once on the page that follows it. */
export const outcomes = {
  "address-verified": "Su cuenta está lista.",
  "address-already-verified": "Esa dirección ya tiene una cuenta. Entre con su correo y su contraseña.",
  "reset-sent":
    "Si esa dirección tiene una cuenta, le enviamos un correo con un enlace. Sirve una vez y durante una hora.",
  "password-reset": "Su contraseña cambió y cerramos todas sus sesiones. Entre con la nueva.",
  "password-changed": "Su contraseña cambió y cerramos sus otras sesiones.",

  "account-saved": "Guardamos sus datos.",
  "mail-change-sent": "Enviamos un correo a la dirección nueva. El cambio vale cuando usted abra su enlace.",
  "mail-changed": "Su dirección de correo cambió.",
  "session-ended": "Esa sesión está cerrada.",
  "sessions-ended": "Sus otras sesiones están cerradas.",
  "second-factor-removed": "Quitamos su segundo factor.",

  "grant-requested": "El permiso espera que otra persona lo apruebe.",
  "grant-given": "El permiso está dado.",
  "grant-approved": "El permiso está aprobado.",
  "grant-revoked": "El permiso está retirado.",
  "grant-moved-on": "Ese permiso ya cambió. Vea cómo está ahora.",
  "administration-ready":
    "Su permiso de administración está dado. Entre y active el segundo factor para usarlo.",

  "organization-created": "Creamos el perfil de su organización. Revíselo y envíelo cuando esté completo.",
  "organization-saved": "Guardamos los cambios.",
  "organization-submitted": "Enviamos el perfil a revisión. Le avisaremos por correo.",
  "organization-published":
    "La organización está publicada y avisamos a quienes la lideran, si así lo quisieron.",
  "organization-returned":
    "Devolvimos el perfil con su motivo y avisamos a quienes lideran la organización, si así lo quisieron.",
  "organization-moved-on": "Ese perfil ya cambió de estado. Vea cómo está ahora.",

  "organization-changed": "El perfil cambió mientras usted lo leía. Léalo otra vez antes de publicarlo.",

  "office-saved": "Guardamos la oficina.",
  "office-created": "Creamos la oficina.",
  "notifications-saved": "Guardamos qué avisos quiere recibir.",
  "mail-retried": "El aviso saldrá otra vez en unos segundos.",
  "mail-not-retried": "Ese aviso no se puede enviar otra vez.",
};
