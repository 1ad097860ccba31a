export const home = {
  title: "El tejido de nuestras organizaciones",
  lead: "Tejido reúne a las organizaciones de personas en movilidad humana y de las comunidades que las acogen en Ecuador. Aquí se presentan, aprenden, se fortalecen y se encuentran entre sí, con el acompañamiento de OIM.",
  search: "¿Qué organización busca?",
  searchHint: "Escriba su nombre o su sigla",
  searchSubmit: "Buscar",
  ways: {
    title: "Por dónde empezar",
    find: "Encontrar organizaciones",
    findText: "Vea quién trabaja en su cantón y en qué temas, sin crear una cuenta.",
    agenda: "Ver la agenda",
    agendaText: "Talleres, encuentros y ferias cerca de usted, día por día.",
    register: "Registrar su organización",
    registerText: "Colectivo, asociación, fundación o red: con o sin personería jurídica.",
    enter: "Entrar",
    enterText: "Siga donde quedó: el perfil, los avisos y lo que espera por usted.",
    mine: "Ir a mi inicio",
    mineText: "Vea sus organizaciones y lo que espera por usted hoy.",
  },

  mine: {
    title: "Inicio",
    greeting: (name: string) => `Hola, ${name}`,
    pending: "Por hacer",
    more: (count: number) => (count === 1 ? "Ver 1 más" : `Ver ${count} más`),
    tasks: {
      untilDay: "Puede responder hasta el",
      invitation: {
        text: (organization: string) => `Le invitan a ser parte de ${organization}.`,
        act: "Responder",
      },
      handover: {
        text: (organization: string) => `Le piden que lidere ${organization}.`,
        act: "Responder",
      },
      attendance: {
        text: (activity: string, dates: number) =>
          dates === 1
            ? `Falta anotar quién vino a «${activity}».`
            : `Falta anotar quién vino a ${dates} fechas de «${activity}».`,
        act: "Pasar la lista",
      },
      report: {
        text: (activity: string, dates: number) =>
          dates === 1
            ? `Falta el informe de «${activity}».`
            : `Falta el informe de ${dates} fechas de «${activity}».`,
        act: "Escribir el informe",
      },
      tookPlace: "Fue el",
      joinRequests: {
        text: (organization: string, people: number) =>
          people === 1
            ? `1 persona pide entrar a ${organization}.`
            : `${people} personas piden entrar a ${organization}.`,
        since: "La primera espera desde el",
        act: "Ver quién pide entrar",
      },
      cohosting: {
        text: (by: string, activity: string, organization: string) =>
          `${by} invita a ${organization} a organizar «${activity}».`,
        act: "Responder",
      },
      mend: "Corregir el perfil",
      ownRequest: {
        text: (organization: string) => `Usted pidió entrar a ${organization}. Espere la respuesta.`,
        since: "Lo pidió el",
        act: "Ver mis solicitudes",
      },
    },
    news: "Anuncios de sus organizaciones",
    newsFrom: (organization: string) => `De ${organization}`,
    coming: {
      title: "Próximas actividades",
      confirmed: "Tiene su cupo",
      waiting: "En lista de espera",
      cancelled: "Cancelada",
      taken: (count: number) => (count === 1 ? "1 persona inscrita" : `${count} personas inscritas`),
      inLine: (count: number) => `${count} en lista de espera`,
      signUps: "Ver quién viene",
      online: "En línea",
      all: "Ver todas mis actividades",
    },
    near: {
      title: "Cerca",
      lead: "Lo que otras organizaciones hacen cerca en los próximos 14 días.",
      agenda: "Ver toda la agenda",
    },
    inside: {
      hub: "Mi organización",
      activities: "Actividades",
      announcements: "Anuncios",
    },
    returned: (organization: string) => `Corrija el perfil de ${organization} y envíelo otra vez.`,
    reason: (reason: string) => `Motivo: ${reason}`,
    organizations: "Mis organizaciones",
    role: (role: string) => `Su papel: ${role}`,
    register: "Registrar una organización",
    emptyTitle: "Todavía no tiene organizaciones aquí",
    empty: "Hay tres formas de empezar:",
    ways: {
      register: "Le toma unos minutos y puede corregirla después.",
      find: "Buscar mi organización",
      findText:
        "Abra su perfil y elija «Pedir unirme». Si no aparece, pida una invitación a quien la lidera.",
      agenda: "Ver las actividades",
      agendaText: "Vaya a una que le quede cerca: para muchas no hace falta pertenecer a nada.",
    },
    next: {
      complete: "Revise el perfil y envíelo a revisión.",
      waitForLeader: "Es un borrador. Una lideresa o un líder puede enviarlo a revisión.",
      wait: "Está en revisión. Le avisaremos por correo.",
      published: "Está publicada. Mantenga el perfil al día.",
      member: "Puede ver el perfil.",
      archived: "Está archivada.",
    },
    management: "Ir a gestión",
  },

  privacy: {
    title: "Privacidad",
    lead: "Guardamos lo menos posible, decimos quién lo ve y usted puede corregirlo o pedir que se borre.",
    who: {
      title: "Quién responde por sus datos",
      text: "Responde la organización que opera esta instalación de Tejido. Para cualquier pedido sobre sus datos, escriba a",
      law: "En Ecuador, la Ley Orgánica de Protección de Datos Personales le da derecho a conocer sus datos, corregirlos, llevárselos, oponerse a su uso y pedir que se eliminen. Si no recibe respuesta, puede acudir a la Superintendencia de Protección de Datos Personales.",
    },
    kept: {
      title: "Qué guardamos",
      items: [
        "De su cuenta: el nombre que usted elige, su correo, su idioma y qué pueden decir los correos que recibe. La contraseña se guarda de una forma que nadie puede leer, tampoco nosotros.",
        "De sus sesiones: cuándo entró y con qué tipo de navegador. Usted puede verlas y cerrarlas.",
        "De las organizaciones: el perfil que ellas mismas escriben, o que escribe el equipo hasta que alguien lo reclama; sus canales, su logo, el punto exacto si lo dieron, sus documentos, quién tiene cada cargo de la directiva y qué requisitos cumplen.",
        "De quien reclama un perfil: lo que cuenta, hasta un año después de la respuesta, y el archivo con que lo muestra, hasta un mes después. Si lo retira, o si nadie responde en 60 días, el archivo se borra ese mismo día.",
        "De los reportes: el motivo, lo que se escribió y, si tenía una cuenta, de quién es, para mostrarle la respuesta; hasta un año después de ella. Ni la organización ni el equipo ven quién reportó.",
        "De las personas de una organización, con cuenta o sin ella: la lista que lleva la organización, con el nombre, desde cuándo y, si los dio, un teléfono, un correo y una nota; y, si la organización los anota, sus aportes. Una lista que se trae en un archivo se borra al día siguiente.",
        "De quien quiere ser parte de una organización: lo que respondió; de las invitaciones, a quién se escribió mientras está pendiente. Las dos, hasta un año después de vencer.",
        "De quien se inscribe en una actividad: con qué nombre, en qué parte y si asistió, hasta un año después; y lo que pidió para poder venir, como cuidado de niñez o transporte, hasta un mes después. Si se inscribió sin cuenta, el correo o el teléfono que dejó.",
        "De quienes asistieron a una actividad: cuántas personas, por edad, género o grupo, contadas aparte y sin nombres. Los números pequeños no se muestran.",
        "De su calendario: la dirección secreta que usted pidió, hasta que la quite.",
        "De los avisos: de qué clase fue cada uno, cuándo salió y si salió o fue rechazado. Si llegó y si usted lo leyó, no lo sabemos. Los enlaces secretos se borran después del envío.",
        "Del trabajo en el sitio: quién hizo qué y cuándo, con el nombre de los datos que cambiaron pero nunca su contenido.",
        "Por poco tiempo: lo que escribía cuando terminó su sesión, cifrado, durante 30 minutos; y, para frenar abusos, una huella de su dirección de internet que no permite conocerla.",
      ],
    },
    levels: {
      title: "Quién ve qué",
      items: [
        {
          term: "Todo el mundo",
          value:
            "El perfil de las organizaciones publicadas o sin reclamar, y sus actividades abiertas. Nunca quién es parte de una organización ni quién se inscribió.",
        },
        {
          term: "La red",
          value:
            "Las personas de organizaciones verificadas y el personal ven además los canales, el lugar y las actividades que una organización muestra solo a la red.",
        },
        {
          term: "La organización",
          value:
            "Su propio perfil mientras es borrador o está en revisión, sus canales internos, su directiva, sus actividades y los nombres de quienes lo permiten. Quienes la lideran o editan leen también los documentos, el punto exacto, la lista de personas, los aportes y quién se inscribió o asistió a sus actividades; quienes la lideran, además las solicitudes, las invitaciones y quién hizo qué con ella.",
        },
        {
          term: "El personal autorizado",
          value:
            "Lo que su función necesita, dentro de su ámbito, con segundo factor y con registro de lo que hace. De las personas de una organización, cuántas son; sus nombres, solo el equipo de formación de su oficina, si escribe para qué, y la organización lee quién fue.",
        },
        {
          term: "Administración y auditoría",
          value:
            "Su nombre, su correo, desde cuándo tiene la cuenta, sus permisos de personal y si tiene segundo factor y una contraseña larga. De los avisos, de qué clase son y si salieron, sin decir para quién. La auditoría lee también el registro de lo que cada persona hizo.",
        },
        {
          term: "Solo usted",
          value: "Sus sesiones, sus avisos, su calendario y lo que elige en su cuenta.",
        },
      ],
    },
    never: {
      title: "Qué no guardamos nunca",
      text: "No existe un lugar donde escribirlo:",
      items: [
        "la situación migratoria y los números de documentos;",
        "si alguien sobrevivió a violencia, lo que le pasó o quién lo hizo;",
        "la religión y la salud;",
        "nombres o fotos de niñas y niños;",
        "direcciones de casas de acogida.",
      ],
      text2:
        "Tampoco hay publicidad, medición de visitas ni servicios de otras empresas dentro de las páginas.",
    },
    cookies: {
      title: "Qué deja este sitio en su navegador",
      text: "Solo lo que hace falta para funcionar. Nada de esto sirve para seguirle por otros sitios.",
      kept: {
        session: {
          term: "Su sesión",
          value:
            "Le mantiene dentro, 60 días como máximo. En un teléfono compartido se va al cerrar el navegador.",
        },
        locale: { term: "Su idioma", value: "El que usted eligió, durante un año." },
        device: {
          term: "Un nombre al azar",
          value:
            "Sirve para contar los intentos de entrar sin confundirle con otras personas de su misma red. Se va al cerrar el navegador.",
        },
        pending: {
          term: "Una entrada a medias",
          value: "Mientras escribe el código de su segundo factor: cifrada, durante cinco minutos.",
        },
        owner: {
          term: "De quién es la sesión",
          value:
            "Cifrado, para que lo que escribía al terminar su sesión solo le vuelva a usted. Dura lo mismo que ella.",
        },
        held: {
          term: "La llave de un formulario",
          value: "Abre lo que escribía cuando terminó su sesión, durante 30 minutos.",
        },
        flash: {
          term: "Un resultado",
          value: "Qué resultó de lo que acaba de hacer: se muestra una vez, en el minuto siguiente.",
        },
        fresh: {
          term: "Una señal de cambio",
          value: "Que acaba de enviar algo, para mostrarle los datos al día. Dura diez segundos.",
        },
        exit: {
          term: "Una señal de salida",
          value:
            "Que usó «Salir rápido», para no mostrar de nuevo los consejos de seguridad. Dura diez minutos.",
        },
      },
    },
    deletion: {
      title: "Corregir, llevarse y borrar",
      text: "En «Mis datos» usted ve todo lo que guardamos sobre su cuenta, para qué y hasta cuándo; se lo lleva en un archivo, lo corrige y borra la cuenta, sin pedir permiso a nadie.",
      backups:
        "Lo borrado sale de la base de datos. Las copias de respaldo pueden conservarlo hasta que vencen, en el plazo que fija quien opera la instalación; después desaparece también de ellas.",
      account: "Ir a mis datos",
    },
  },

  safety: {
    title: "Navegar con seguridad",
    lead: "Si alguien más mira su teléfono o su computadora, esta página le ayuda a dejar menos rastros.",
    danger: {
      title: "¿Hay peligro inmediato?",
      text: "Llame al 9-1-1. La llamada es gratuita.",
      call: "Llamar al 9-1-1",
    },
    exit: {
      title: "Cómo funciona «Salir rápido»",
      items: [
        "El botón está arriba en todas las páginas. Al pulsarlo se abre otro sitio, que no dice nada de usted.",
        "En una computadora también puede pulsar tres veces seguidas la tecla Mayús (Shift).",
        "Durante los diez minutos siguientes, esta página no se vuelve a mostrar en este navegador, tampoco con el botón Atrás.",
      ],
      session: "Su sesión sigue abierta. Para cerrarla use",
      sessionLink: "Cerrar y borrar rastros",
    },
    limits: {
      title: "Lo que no puede borrar",
      items: [
        "El historial del navegador: bórrelo usted o use una ventana privada.",
        "Los avisos que ya están en su correo.",
        "Lo que guarda quien administra la red de internet o el teléfono.",
        "Lo que ve un programa espía instalado en el aparato. Si lo sospecha, use el teléfono de alguien de confianza.",
      ],
    },
    shared: {
      title: "Si comparte el teléfono",
      items: [
        "Abra una ventana privada o de incógnito antes de entrar.",
        "Al entrar deje marcado «Este es un teléfono compartido»: la sesión se cierra sola.",
        "Al terminar use «Cerrar y borrar rastros».",
        "En su cuenta elija correos discretos: no nombran organizaciones ni temas.",
        "No guarde la contraseña en el navegador.",
      ],
    },
  },
};
