export const handovers = {
  states: {
    pending: "En espera",
    accepted: "Aceptado",
    rejected: "No aceptado",
    cancelled: "Cancelado",
    expired: "Vencido",
  },

  new: {
    title: "Relevo",
    lead: (organization: string) =>
      `Ofrezca su lugar de lideresa o líder de ${organization} a otra persona de la organización. Nada cambia hasta que ella acepte.`,
    successor: "¿A quién?",
    choose: "Elija a una persona",
    afterwards: "¿Y usted, cuando ella acepte?",
    afterwardsOptions: {
      leader: "Sigo liderando también",
      editor: "Quedo como editora o editor",
      member: "Quedo como integrante",
      leave: "Salgo de la organización",
    },
    submit: "Ofrecer el relevo",
    hint: "La persona tiene 14 días para responder. Usted puede cancelarlo antes.",
    nobodyTitle: "Todavía no hay a quién",
    nobody: "El relevo va a alguien de la organización que tenga cuenta. Primero invite a esa persona.",
    invite: "Invitar a alguien",
    pendingTitle: "Su relevo espera respuesta",
    to: "Para",
    until: "Puede responder hasta el",
    sent: "Ofrecido el",
    pendingVoid: "Esa persona ya no está en la organización. Cancele este relevo y ofrézcalo a otra.",
    cancel: "Cancelar el relevo",
  },

  cancellation: {
    title: "¿Cancelar el relevo?",
    text: (to: string) => `Usted sigue liderando. ${to} ya no podrá aceptarlo.`,
    confirm: "Cancelar el relevo",
  },

  show: {
    title: (organization: string) => `Relevo en ${organization}`,
    back: "Inicio",
    lead: (from: string, organization: string) => `${from} le ofrece su lugar para liderar ${organization}.`,
    own: (to: string) => `Usted ofreció el relevo a ${to}.`,
    what: "Quien lidera invita, acepta solicitudes, da papeles y responde por el perfil.",
    giver: "Después, quien le ofrece el relevo",
    giverAfterwards: {
      leader: "sigue liderando también",
      editor: "queda como editora o editor",
      member: "queda como integrante",
      leave: "sale de la organización",
    },
    until: "Puede responder hasta el",
    state: "Estado",
    answered: "Respondido el",
    accept: "Aceptar y liderar",
    refuse: "No aceptar",
    ended: "Este relevo ya terminó: no hay nada que responder.",
    void: "Este relevo ya no vale: quien lo ofreció ya no lidera la organización, o usted ya no es parte de ella.",
    toOffer: "Ver mi relevo",
  },
};
