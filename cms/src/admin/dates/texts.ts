/** Every word of ours about dates that editors type in the admin. */
export const texts = {
  format: 'DD-MM-JJJJ',
  calendar: 'Kalender',
  month: 'Maand',
  year: 'Jaar',
  refused: (typed: string) =>
    `‘${typed}’ kan niet als datum, dus die is niet veranderd: typ dag, maand en jaar, zoals 24-03-2021.`,
} as const;
