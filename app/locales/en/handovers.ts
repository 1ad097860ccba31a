import type { handovers as es } from "#app/locales/es/handovers";

export const handovers = {
  states: {
    pending: "Waiting",
    accepted: "Accepted",
    rejected: "Refused",
    cancelled: "Cancelled",
    expired: "Expired",
  },

  new: {
    title: "Handover",
    lead: (organization: string) =>
      `Offer your place as a leader of ${organization} to someone else of the organization. Nothing changes until she accepts.`,
    successor: "To whom?",
    choose: "Choose a person",
    afterwards: "And you, once she accepts?",
    afterwardsOptions: {
      leader: "I go on leading too",
      editor: "I stay as an editor",
      member: "I stay as a member",
      leave: "I leave the organization",
    },
    submit: "Offer the handover",
    hint: "The person has 14 days to answer. You can cancel it before.",
    nobodyTitle: "There is nobody yet",
    nobody: "A handover goes to someone of the organization who has an account. Invite that person first.",
    invite: "Invite someone",
    pendingTitle: "Your handover waits for an answer",
    to: "To",
    until: "Can answer until",
    sent: "Offered on",
    pendingVoid:
      "That person is no longer in the organization. Cancel this handover and offer it to another.",
    cancel: "Cancel the handover",
  },

  cancellation: {
    title: "Cancel the handover?",
    text: (to) => `You keep leading. ${to} can no longer accept it.`,
    confirm: "Cancel the handover",
  },

  show: {
    title: (organization: string) => `Handover in ${organization}`,
    back: "Start",
    lead: (from: string, organization: string) => `${from} offers you her place to lead ${organization}.`,
    own: (to: string) => `You offered the handover to ${to}.`,
    what: "Who leads invites, accepts requests, gives roles and answers for the profile.",
    giver: "Afterwards, whoever offers it",
    giverAfterwards: {
      leader: "goes on leading too",
      editor: "stays as an editor",
      member: "stays as a member",
      leave: "leaves the organization",
    },
    until: "You can answer until",
    state: "State",
    answered: "Answered on",
    accept: "Accept and lead",
    refuse: "Do not accept",
    ended: "This handover is over: there is nothing to answer.",
    void: "This handover no longer holds: whoever offered it does not lead the organization any more, or you do not belong to it.",
    toOffer: "See my handover",
  },
} satisfies typeof es;
