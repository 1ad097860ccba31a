const number = new Intl.NumberFormat("es-EC");

export const supports = {
  sides: { offer: "Ofrecemos", need: "Buscamos" },
  title: "Ofrecemos y buscamos",
  lead: "Con esto otras organizaciones saben en qué pueden ayudarse. Cualquier persona puede verlo.",
  emptyOffer: "Todavía no han dicho qué ofrecen.",
  emptyNeed: "Todavía no han dicho qué buscan.",
  remove: "Quitar",
  addTitle: "Agregar",
  side: "¿Lo ofrecen o lo buscan?",
  support: "¿Qué?",
  choose: "Elija de la lista",
  materials: "Apoyos",
  themes: "Temas",
  detail: "Un detalle",
  detailHint: "Por ejemplo: salón para 30 personas los sábados. Hasta 140 caracteres.",
  add: "Agregar",
  full: (most: number) => `Ya hay ${number.format(most)}. Quite uno para agregar otro.`,
};
