/** What previews say to editors. */
const time = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

export const texts = {
  label: 'Voorvertoning',
  title: (title: string) => `Voorvertoning: ${title}`,
  ofDraft: 'Zo ziet deze pagina eruit zodra ze gepubliceerd is. Lezers zien dit nog niet.',
  ofSame: 'Zo staat deze pagina al op de site: het concept is er gelijk aan.',
  ofPublished: 'Zo staat deze pagina nu op de site.',
  isNew: 'Op de site staat nog geen pagina.',
  toPublished: 'Bekijk wat nu op de site staat (opent in een nieuw tabblad)',
  until: (moment: number) => `De link naar deze voorvertoning werkt tot ${time.format(moment)} uur.`,
  mark: 'concept',
  broken: 'bestaat niet',
  problems: 'Nog te doen voor het publiceren',
  describePhoto: (title: string) =>
    `Bijeenkomst ‘${title}’: zeg wat er op de foto te zien is, of kies dat zij decoratief is.`,
  unpublished: 'Staat nog niet op de site',
  brokenLinks: 'Links die nergens heen leiden: herstel ze voor het publiceren',
} as const;

/** A page that is shown instead of a preview. */
export interface Notice {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

const again = 'Ververs de pagina van het CMS (F5) en open de voorvertoning opnieuw.';

export const notices = {
  forged: {
    status: 403,
    title: 'Deze link klopt niet',
    text: 'Een voorvertoning is alleen te zien met een link uit het CMS. Open daar wat je wilt zien, en kies Voorvertonen.',
  },
  expired: {
    status: 401,
    title: 'Deze link is verlopen',
    text: `Een link naar een voorvertoning werkt een uur. ${again}`,
  },
  gone: {
    status: 404,
    title: 'Dit is er niet meer',
    text: 'Wat je wilt zien is in het CMS verwijderd.',
  },
  unpublished: {
    status: 404,
    title: 'Dit staat niet op de site',
    text: 'Er is geen gepubliceerde versie. Kies in het CMS het concept om dat te bekijken.',
  },
  unreachable: {
    status: 502,
    title: 'Het CMS geeft nu geen antwoord',
    text: 'Wat je hebt opgeslagen is er nog. Probeer het zo opnieuw; helpt dat niet, waarschuw dan een beheerder.',
  },
  failed: {
    status: 500,
    title: 'Deze pagina kan niet worden getoond',
    text: 'Er ging iets mis; de reden staat in het logboek van de publicatie. Wat je hebt opgeslagen is er nog.',
  },
} as const satisfies Readonly<Record<string, Notice>>;
