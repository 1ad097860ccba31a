interface GrantFacts {
  /** Name of the person the grant is for. */
  person: string;
  /** Whether that person is the reader. */
  own: boolean;
  role: string;
  office: string | null;
  until: string;
}

/** A date in the words of the reader's language. */
interface DateParts {
  weekday: string;
  day: string;
  month: string;
  year: string;
  time: string;
}

const scope = (role: string, office: string | null) => (office ? `${role} (${office})` : role);

/** Nothing in it tells of what the notice is. */
const somethingNew = {
  body: ["Hay una novedad para usted. Léala cuando esté en un lugar tranquilo."],
  action: "Ver mis avisos",
};

/** The same for someone without an account, whom a link of her own takes to it. */
const somethingNewByLink = {
  body: ["Hay una novedad para usted. Ábrala cuando esté en un lugar tranquilo."],
  action: "Abrir",
};

/** What the letters say. Each kind has its whole text and a discreet one, without any word that tells of what. */
export const letters = {
  sender: { detailed: "Tejido", discreet: "Avisos" },
  greeting: (name: string) => `Hola, ${name}:`,
  plainGreeting: "Hola:",
  discreetSubject: "Tiene un aviso",
  copyLink: "Dirección para abrirlo en su navegador:",
  footer: {
    optional: {
      detailed: "Recibe este correo porque tiene una cuenta en Tejido.",
      discreet: "Recibe este correo porque pidió que le avisemos.",
    },
    security: {
      detailed: "Este aviso protege su cuenta en Tejido; por eso no se puede desactivar.",
      discreet: "Este aviso protege su cuenta; por eso no se puede desactivar.",
    },
    unconfirmed: {
      detailed: "Alguien escribió esta dirección en Tejido. Si no fue usted, no tiene que hacer nada.",
      discreet: "Alguien escribió esta dirección. Si no fue usted, no tiene que hacer nada.",
    },
  },
  moment: ({ weekday, day, month, year, time }: DateParts, zone: "America/Guayaquil" | "Pacific/Galapagos") =>
    `${weekday} ${day} de ${month} de ${year}, ${time} (hora de ${zone === "Pacific/Galapagos" ? "Galápagos" : "Ecuador"})`,
  unsubscribe: "No recibir más avisos como este",
  refuse: "No escribir nunca más a esta dirección",
  kinds: {
    "address-verification": {
      subject: "Confirme su correo para entrar a Tejido",
      detailed: {
        body: [
          "Para abrir su cuenta en Tejido, confirme que este correo es suyo.",
          "El enlace sirve una sola vez, durante una hora.",
        ],
        action: "Confirmar mi correo",
      },
      discreet: {
        body: ["Confirme que este correo es suyo.", "El enlace sirve una sola vez, durante una hora."],
        action: "Confirmar",
      },
    },
    "address-already-registered": {
      subject: "Ya tiene una cuenta en Tejido",
      detailed: {
        body: [
          "Alguien quiso abrir una cuenta en Tejido con este correo, que ya tiene una.",
          "Si fue usted, entre con su contraseña; si la olvidó, pida otra. Si no fue usted, no tiene que hacer nada.",
        ],
        action: "Entrar",
      },
      discreet: {
        body: [
          "Alguien quiso abrir una cuenta con este correo, que ya tiene una.",
          "Si fue usted, entre con su contraseña; si la olvidó, pida otra. Si no fue usted, no tiene que hacer nada.",
        ],
        action: "Entrar",
      },
    },
    "password-reset": {
      subject: "Cambie su contraseña de Tejido",
      detailed: {
        body: [
          "Alguien pidió una contraseña nueva para su cuenta en Tejido.",
          "Si fue usted, use este enlace: sirve una sola vez, durante una hora. Si no fue usted, no haga nada: su contraseña sigue siendo la misma.",
        ],
        action: "Poner una contraseña nueva",
      },
      discreet: {
        body: [
          "Alguien pidió una contraseña nueva para su cuenta.",
          "Si fue usted, use este enlace: sirve una sola vez, durante una hora. Si no fue usted, no haga nada.",
        ],
        action: "Continuar",
      },
    },
    "password-changed": {
      subject: "Su contraseña de Tejido cambió",
      detailed: {
        body: [
          "La contraseña de su cuenta en Tejido cambió y sus demás sesiones se cerraron.",
          "Si no fue usted, recupere su cuenta ahora.",
        ],
        action: "Recuperar mi cuenta",
      },
      discreet: {
        body: ["La contraseña de su cuenta cambió.", "Si no fue usted, recupere su cuenta ahora."],
        action: "Recuperar mi cuenta",
      },
    },
    "account-deleted": {
      subject: "Su cuenta de Tejido se borró",
      detailed: {
        body: [
          "Su cuenta en Tejido y lo que guardábamos por ella se borraron, como usted pidió.",
          "Si no fue usted, escríbanos respondiendo a este correo.",
        ],
        action: "Leer el aviso de privacidad",
      },
      discreet: {
        body: [
          "La cuenta que pidió borrar ya no existe.",
          "Si no fue usted, escríbanos respondiendo a este correo.",
        ],
        action: "Continuar",
      },
    },
    "mail-change-confirmation": {
      subject: "Confirme su nuevo correo en Tejido",
      detailed: {
        body: [
          "Confirme que desde ahora su cuenta en Tejido usa este correo.",
          "El enlace sirve una sola vez, durante una hora.",
        ],
        action: "Confirmar mi nuevo correo",
      },
      discreet: {
        body: ["Confirme que este correo es suyo.", "El enlace sirve una sola vez, durante una hora."],
        action: "Confirmar",
      },
    },
    "mail-changed": {
      subject: "El correo de su cuenta en Tejido cambió",
      detailed: {
        body: [
          "Su cuenta en Tejido tiene ahora otro correo. A esta dirección ya no le escribiremos.",
          "Si no fue usted, alguien entró en su cuenta: avise enseguida a la oficina que le acompaña.",
        ],
        action: "Consejos de seguridad",
      },
      discreet: {
        body: [
          "Su cuenta tiene ahora otro correo. A esta dirección ya no le escribiremos.",
          "Si no fue usted, alguien entró en su cuenta: avise enseguida a quien le acompaña.",
        ],
        action: "Consejos de seguridad",
      },
    },
    "second-factor-changed": {
      subject: "Cambió el segundo factor de su cuenta",
      changes: {
        added: "El segundo factor quedó activo en su cuenta de Tejido.",
        removed: "El segundo factor de su cuenta de Tejido quedó desactivado.",
        "codes-renewed":
          "Su cuenta de Tejido tiene códigos de recuperación nuevos; los anteriores ya no sirven.",
        "code-used": "Alguien entró en su cuenta de Tejido con un código de recuperación.",
      },
      detailed: {
        body: ["Si no fue usted, cambie su contraseña ahora y cierre las demás sesiones."],
        action: "Revisar mi cuenta",
      },
      discreet: {
        body: [
          "Hubo un cambio en la seguridad de su cuenta.",
          "Si no fue usted, cambie su contraseña ahora y cierre las demás sesiones.",
        ],
        action: "Ver mis avisos",
      },
    },
    "calendar-feed-made": {
      subject: "Se creó una dirección secreta de su calendario",
      detailed: {
        body: [
          "Se creó una dirección secreta de su calendario en Tejido. Quien la tiene ve sus actividades sin entrar. La anterior, si había una, ya no funciona.",
          "Si no fue usted, quítela ahora, cambie su contraseña y cierre las demás sesiones.",
        ],
        action: "Quitar la dirección",
      },
      discreet: {
        body: [
          "Hubo un cambio en la seguridad de su cuenta.",
          "Si no fue usted, cambie su contraseña ahora y cierre las demás sesiones.",
        ],
        action: "Ver mis avisos",
      },
    },
    "organization-submitted": {
      subject: (organization: string) => `Recibimos el perfil de ${organization}`,
      detailed: (organization: string) => ({
        body: [
          `El perfil de ${organization} ya está en revisión.`,
          "El equipo de redes lo leerá. Le avisaremos cuando esté publicado o si hace falta completarlo.",
        ],
        action: "Ver el perfil",
      }),
      discreet: somethingNew,
    },
    "organization-published": {
      subject: (organization: string) => `${organization} ya está en el directorio`,
      detailed: (organization: string) => ({
        body: [
          `El perfil de ${organization} ya está publicado en Tejido.`,
          "Cualquier persona puede encontrarlo en el directorio. Puede cambiarlo cuando quiera.",
        ],
        action: "Ver el perfil publicado",
      }),
      discreet: somethingNew,
    },
    "organization-returned": {
      subject: (organization: string) => `Falta algo en el perfil de ${organization}`,
      detailed: (organization: string, reason: string) => ({
        body: [
          `Leímos el perfil de ${organization} y le pedimos completarlo antes de publicarlo.`,
          `Lo que falta: ${reason}`,
          "Lo que escribió sigue guardado. Cámbielo y vuelva a enviarlo.",
        ],
        action: "Completar el perfil",
      }),
      discreet: somethingNew,
    },
    "grant-requested": {
      subject: ({ own, person }: GrantFacts) =>
        own ? "Se pidió un permiso para usted" : `Falta aprobar un permiso para ${person}`,
      detailed: ({ own, person, role, office }: GrantFacts) => ({
        body: own
          ? [
              `Se pidió para usted este permiso en Tejido: ${scope(role, office)}.`,
              "Otra persona debe aprobarlo. Le avisaremos.",
            ]
          : [
              `Se pidió este permiso para ${person}: ${scope(role, office)}.`,
              "Necesita la aprobación de una segunda persona.",
            ],
        action: own ? "Ver mi cuenta" : "Revisar el permiso",
      }),
      discreet: somethingNew,
    },
    "grant-given": {
      subject: () => "Tiene un permiso nuevo en Tejido",
      detailed: ({ role, office, until }: GrantFacts) => ({
        body: [
          `Tiene este permiso en Tejido: ${scope(role, office)}, hasta el ${until}.`,
          "Para usarlo necesita un segundo factor y una contraseña de 14 caracteres o más.",
        ],
        action: "Ver mi cuenta",
      }),
      discreet: somethingNew,
    },
    "grant-revoked": {
      subject: () => "Se retiró un permiso suyo en Tejido",
      detailed: ({ role, office }: GrantFacts) => ({
        body: [
          `Ya no tiene este permiso en Tejido: ${scope(role, office)}.`,
          "Su cuenta sigue abierta. Si cree que es un error, hable con la administración.",
        ],
        action: "Ver mi cuenta",
      }),
      discreet: somethingNew,
    },
    "claim-invitation": {
      subject: "Hay un perfil con este correo de contacto en Tejido",
      detailed: {
        body: [
          "El equipo de Tejido escribió el perfil de una organización que tiene este correo como contacto.",
          "Si usted es parte de ella, puede reclamar el perfil para corregirlo y mantenerlo al día. Primero le pediremos entrar o crear una cuenta.",
        ],
        action: "Ver el perfil y reclamarlo",
      },
      discreet: {
        body: [
          "El equipo escribió unos datos que tienen este correo como contacto.",
          "Si le corresponden, puede hacerse cargo de ellos. Primero le pediremos entrar o crear una cuenta.",
        ],
        action: "Verlos",
      },
    },
    "claim-accepted": {
      subject: (organization: string) => `Usted ya lleva el perfil de ${organization}`,
      detailed: (organization: string) => ({
        body: [
          `Aceptamos su reclamo: desde ahora usted lidera ${organization} en Tejido.`,
          "El perfil quedó como borrador. Revíselo, complételo y envíelo a revisión para que vuelva al directorio.",
        ],
        action: "Completar el perfil",
      }),
      discreet: somethingNew,
    },
    "claim-rejected": {
      subject: (organization: string) => `Respuesta a su reclamo del perfil de ${organization}`,
      detailed: (organization: string, reason: string | null) => ({
        body: [
          `No pudimos aceptar su reclamo del perfil de ${organization}.`,
          reason === null
            ? "Otra persona ya demostró que representa a la organización. Hable con ella para ser parte del perfil."
            : `Motivo: ${reason}`,
        ],
        action: "Ver mis reclamos",
      }),
      discreet: somethingNew,
    },
    "freshness-question": {
      subject: (organization: string) => `¿Sigue vigente el perfil de ${organization}?`,
      detailed: (organization: string) => ({
        body: [
          `Hace seis meses o más que nadie confirma el perfil de ${organization} en Tejido. Si todo sigue igual, basta un toque.`,
          "Puede responder sin entrar a su cuenta. El enlace sirve una vez, durante 30 días.",
        ],
        action: "Sigue vigente",
        update: "Hay que actualizarlo",
        archive: "Archivar el perfil: ya no debe aparecer en el directorio",
      }),
      discreet: {
        body: ["Le hacemos una pregunta corta. Respóndala cuando esté en un lugar tranquilo."],
        action: "Ver la pregunta",
      },
    },
    "document-expiring": {
      subject: (organization: string) => `Un documento de ${organization} vence pronto`,
      detailed: (organization: string, document: string, day: string) => ({
        body: [
          `El documento «${document}» de ${organization} vale hasta el ${day}.`,
          "Si ya tiene el nuevo, cambie la fecha y la copia. Si no, es buen momento para renovarlo.",
        ],
        action: "Ver los documentos",
      }),
      discreet: somethingNew,
    },
    "board-term-ending": {
      subject: (organization: string) => `Termina un mandato en ${organization}`,
      detailed: (organization: string, position: string, day: string) => ({
        body: [
          `El mandato de este cargo en ${organization} termina el ${day}: ${position}. Después de esa fecha no hay nadie anotado.`,
          "Cuando elijan a quien sigue, anótelo con sus fechas.",
        ],
        action: "Ver la directiva",
      }),
      discreet: somethingNew,
    },
    "organizations-merged": {
      subject: (organization: string) => `Dos perfiles de ${organization} ahora son uno`,
      detailed: (organization: string, absorbed: string) => ({
        body: [
          `El equipo unió dos perfiles de la misma organización en Tejido. Queda el de ${organization}; el de ${absorbed} pasó a ser parte de él.`,
          "Las personas, los canales y los documentos de ambos están ahora en el que queda, y la dirección del otro lleva a él. Si no son la misma organización, escríbanos: se puede deshacer durante 30 días.",
        ],
        action: "Ver el perfil",
      }),
      discreet: somethingNew,
    },
    "organization-warned": {
      subject: (organization: string) => `Una advertencia sobre el perfil de ${organization}`,
      detailed: (organization: string, reason: string) => ({
        body: [
          `El equipo de Tejido le pide corregir algo en el perfil de ${organization}. Por ahora el perfil sigue como está.`,
          `Motivo: ${reason}`,
        ],
        action: "Abrir mi organización",
      }),
      discreet: somethingNew,
    },
    "organization-hidden": {
      subject: (organization: string) => `El perfil de ${organization} está oculto`,
      detailed: (organization: string, reason: string) => ({
        body: [
          `El equipo de Tejido ocultó el perfil de ${organization}: solo lo ven su gente y el equipo. Nada se borró.`,
          `Motivo: ${reason}`,
          "Corrija lo que haga falta y responda al equipo para que vuelva a mostrarse.",
        ],
        action: "Abrir mi organización",
      }),
      discreet: somethingNew,
    },
    "organization-shown": {
      subject: (organization: string) => `El perfil de ${organization} se muestra otra vez`,
      detailed: (organization: string) => ({
        body: [`El perfil de ${organization} ya no está oculto en Tejido.`],
        action: "Ver el perfil",
      }),
      discreet: somethingNew,
    },
    "organization-archived": {
      subject: (organization: string) => `El equipo archivó el perfil de ${organization}`,
      detailed: (organization: string, reason: string) => ({
        body: [
          `El perfil de ${organization} ya no aparece en el directorio de Tejido. Nada se borró.`,
          `Motivo: ${reason}`,
          "Quien lidera la organización puede sacarlo del archivo como borrador, corregirlo y enviarlo otra vez a revisión.",
        ],
        action: "Abrir mi organización",
      }),
      discreet: somethingNew,
    },
    "membership-invitation": {
      subject: "Alguien le invita a unirse a una organización en Tejido",
      detailed: {
        body: [
          "Alguien le invita a unirse a una organización en Tejido.",
          "Abra el enlace para ver cuál es y decidir. Si no le interesa, no tiene que hacer nada.",
        ],
        action: "Ver la invitación",
      },
      discreet: {
        body: [
          "Hay un mensaje para usted. Léalo cuando esté en un lugar tranquilo.",
          "Si no le interesa, no tiene que hacer nada.",
        ],
        action: "Leerlo",
      },
    },
    "join-requested": {
      subject: (organization: string) => `Alguien quiere ser parte de ${organization}`,
      detailed: (organization: string, person: string) => ({
        body: [
          `${person} pide ser parte de ${organization}.`,
          "Lea lo que respondió y decida. Si nadie contesta, la solicitud vence.",
        ],
        action: "Leer la solicitud",
      }),
      discreet: somethingNew,
    },
    "join-accepted": {
      subject: (organization: string) => `Ya es parte de ${organization}`,
      detailed: (organization: string) => ({
        body: [
          `Aceptaron su solicitud: desde ahora es parte de ${organization} en Tejido.`,
          "Las demás personas de la organización leen su nombre solo si usted lo permite.",
        ],
        action: "Abrir mi organización",
      }),
      discreet: somethingNew,
    },
    "join-rejected": {
      subject: (organization: string) => `Respuesta de ${organization} a su solicitud`,
      detailed: (organization: string, reply: string | null) => ({
        body: [
          `${organization} leyó su solicitud y esta vez no la aceptó.`,
          ...(reply === null ? [] : [`Le responde: ${reply}`]),
        ],
        action: "Ver mis solicitudes",
      }),
      discreet: somethingNew,
    },
    "member-joined": {
      subject: (organization: string) => `Alguien se sumó a ${organization}`,
      detailed: (organization: string, person: string) => ({
        body: [`${person} aceptó la invitación y ya es parte de ${organization}.`],
        action: "Ver quiénes son parte",
      }),
      discreet: somethingNew,
    },
    "role-changed": {
      subject: (organization: string) => `Cambió su papel en ${organization}`,
      detailed: (organization: string, role: string) => ({
        body: [`Desde ahora, su papel en ${organization} es: ${role}.`],
        action: "Abrir mi organización",
      }),
      discreet: somethingNew,
    },
    "membership-ended": {
      subject: (organization: string) => `Ya no es parte de ${organization}`,
      detailed: (organization: string, reason: string | null, mayRead: boolean) => ({
        body: [
          `Usted ya no es parte de ${organization}. Lo decidió quien lidera la organización.`,
          ...(reason === null ? [] : [`Motivo: ${reason}`]),
          "Su cuenta en Tejido sigue abierta.",
        ],
        action: mayRead ? "Ver mi membresía" : "Ir a Tejido",
      }),
      discreet: somethingNew,
    },
    "handover-offered": {
      subject: (organization: string) => `Le piden liderar ${organization}`,
      detailed: (organization: string, person: string) => ({
        body: [
          `${person} le ofrece su lugar para liderar ${organization}.`,
          "Nada cambia hasta que usted responda: puede aceptar o decir que no.",
        ],
        action: "Responder",
      }),
      discreet: somethingNew,
    },
    "handover-answered": {
      subject: (organization: string) => `Respuesta al relevo de ${organization}`,
      answers: {
        accepted: (person: string, organization: string) => `${person} aceptó: ya lidera ${organization}.`,
        rejected: (person: string, organization: string) =>
          `${person} prefiere no liderar ${organization} por ahora. Todo sigue como estaba.`,
        expired: (person: string, organization: string) =>
          `${person} no respondió a tiempo si quiere liderar ${organization}. Todo sigue como estaba.`,
      },
      actions: { accepted: "Ir a mi inicio", rejected: "Ver el relevo", expired: "Ver el relevo" },
      discreet: somethingNew,
    },
    "cohosting-offered": {
      subject: (organization: string) => `${organization} propone organizar una actividad en conjunto`,
      detailed: (organization: string, asked: string, title: string) => ({
        body: [
          `${organization} invita a ${asked} a organizar en conjunto la actividad «${title}».`,
          "Si aceptan, la actividad aparece también en su agenda y su equipo lee quiénes se inscriben.",
        ],
        action: "Responder",
      }),
      discreet: somethingNew,
    },
    "cohosting-answered": {
      subject: (title: string) => `Respuesta sobre la actividad «${title}»`,
      answers: {
        accepted: (organization: string, title: string) =>
          `${organization} aceptó: organiza con ustedes la actividad «${title}».`,
        rejected: (organization: string, title: string) =>
          `${organization} no organizará con ustedes la actividad «${title}».`,
        expired: (organization: string, title: string) =>
          `${organization} no respondió a tiempo sobre la actividad «${title}».`,
      },
      action: "Ver quiénes organizan",
      discreet: somethingNew,
    },
    "cohosting-ended": {
      subject: (title: string) => `Ya no organizan juntas «${title}»`,
      body: (organization: string, title: string) => [
        `${organization} terminó lo acordado: ya no organizan juntas la actividad «${title}».`,
        "Quienes se inscribieron conservan su cupo.",
      ],
      action: "Ver quiénes organizan",
      home: "Ir a mi inicio",
      discreet: somethingNew,
    },
    "sign-up-received": {
      subject: (title: string, waiting: boolean) =>
        waiting ? `Está en lista de espera: ${title}` : `Tiene un cupo: ${title}`,
      detailed: (title: string, when: string, waiting: boolean) => ({
        body: [
          `Usted se inscribió en «${title}»: ${when}.`,
          waiting
            ? "Todos los cupos están tomados. Si se libera uno y le toca, es suyo y le avisamos."
            : "Su cupo está guardado. Si no puede ir, retírese para que otra persona lo tome.",
        ],
        action: "Ver la actividad",
      }),
      discreet: somethingNew,
    },
    "sign-up-link": {
      subject: "Confirme su inscripción",
      detailed: {
        body: [
          "Usted se inscribió en una actividad. Abra el enlace para confirmar que este correo es suyo, ver su cupo o retirarse.",
          "Solo si lo confirma podremos avisarle de un cambio.",
        ],
        action: "Ver mi cupo",
      },
      discreet: {
        body: [
          "Abra el enlace para confirmar que este correo es suyo. Solo así podremos avisarle de algo nuevo.",
        ],
        action: "Abrir",
      },
    },
    "sign-up-moved-up": {
      subject: (title: string) => `Se liberó un cupo para usted: ${title}`,
      detailed: (title: string, when: string) => ({
        body: [
          `Esperaba un cupo en «${title}» y ya es suyo: ${when}.`,
          "Si no puede ir, retírese para que otra persona lo tome.",
        ],
        action: "Ver la actividad",
      }),
      discreet: somethingNew,
      discreetLink: somethingNewByLink,
    },
    "activity-moved": {
      subject: (title: string) => `Hay un cambio en ${title}`,
      detailed: (title: string, now: string, before: string | null) => ({
        body: [
          before === null
            ? `Hay un cambio en «${title}». La fecha sigue siendo: ${now}.`
            : `La actividad «${title}» cambió de fecha. Ahora es: ${now}. Antes era: ${before}.`,
          "Su cupo sigue guardado. Si ya no puede ir, retírese para que otra persona lo tome.",
        ],
        action: "Ver la actividad",
      }),
      discreet: somethingNew,
      discreetLink: somethingNewByLink,
    },
    "activity-cancelled": {
      subject: (title: string) => `Se canceló: ${title}`,
      detailed: (title: string, when: string | null, reason: string | null) => ({
        body: [
          when === null
            ? `«${title}» ya no se realizará: se cancelaron todas sus fechas por venir.`
            : `«${title}» ya no se realizará. Estaba prevista para: ${when}.`,
          ...(reason === null ? [] : [`Motivo: ${reason}`]),
        ],
        action: "Ver la actividad",
      }),
      discreet: somethingNew,
      discreetLink: somethingNewByLink,
    },
    "activity-hidden": {
      subject: (title: string) => `La actividad «${title}» está oculta`,
      detailed: (title: string, organization: string, reason: string) => ({
        body: [
          `El equipo de Tejido ocultó la actividad «${title}» de ${organization}: ya no aparece en la agenda. Nada se borró.`,
          `Motivo: ${reason}`,
          "Responda al equipo para que vuelva a mostrarse.",
        ],
        action: "Ver mis actividades",
      }),
      discreet: somethingNew,
    },
    announcement: {
      subject: (organization: string, title: string) => `${organization}: ${title}`,
      lead: (organization: string) => `Un anuncio de ${organization} para su gente:`,
      action: "Leer en Tejido",
      discreet: somethingNew,
    },
  },
};
