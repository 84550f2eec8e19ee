/** Names as uneven as those of the Dutch: many under the B, the S and the V, hardly any under the X and the Y. */
const FIRST_NAMES = [
  'Aisha Anna Bart Bente Bram Carlijn Daan Dewi Eline Emre Esther Fatima Femke Gijs Hanna Hassan Ineke',
  'Jeroen Joke Karin Kees Lars Lotte Maarten Mees Mohamed Nadia Niels Noor Olga Pieter Ruben Sanne Sjoerd',
  'Tess Thijs Umut Wietske Willem Yara Zoë',
].flatMap((names) => names.split(' '));

const SURNAMES = [
  'Aalbers, van Asselt, el Amrani, Arends',
  'Bakker, van Beek, Beekman, van den Berg, Blok, Blom, de Boer, Boersma, van Bommel, Bos, Bosch, Bosma',
  'Bosman, el Bouazzaoui, Bouwman, Brands, van den Brink, van den Broek, Brouwer, de Bruijn, Cornelissen',
  'Coenen, van Dam, Dekker, Demir, van Dijk, Dijkstra, Doğan, van Doorn, Driessen, van Es, Evers, Ekkel',
  'Franken, Fokkema, Gerritsen, van Ginkel, de Graaf, Groen, de Groot, de Haan, Haddou, den Hartog',
  'Heemskerk, van der Heijden, Hendriks, Hermans, Hoekstra, Hofman, van Houten, Huisman, Idrissi, Jacobs',
  'Jansen, Janssen, de Jong, Kaya, Klaassen, Kok, van der Kolk, de Koning, Kooistra, Koopman, Koster',
  'Kramer, Kuipers, Lammers, de Lange, van Leeuwen, van der Linden, van Loon, Maas, Martens, van der Meer',
  'Meijer, Meijerink, Mohamud, van der Molen, Mulder, Nijhuis, van Norden, van Oosten, Otten, Peeters',
  'van der Ploeg, Postma, Prins, Peters, Quist, van Rijn, Roelofs, de Rooij, de Ruiter, Rutten, Şahin',
  'Sanders, Schipper, Scholten, Schouten, Sijbrandij, Smeets, Smit, Smits, Snijders, Spaans, Stam',
  'van der Steen, Steenbergen, Timmermans, Tol, Tromp, Uijtdewaal, van Veen, van der Veen, Veenstra',
  'van der Velde, Verbeek, Verhoeven, Vermeer, Vermeulen, Verschuren, Vink, Visser, van Vliet, Vos',
  'Voskuil, de Vries, de Waard, van der Wal, Westra, van Wijk, Willems, de Wit, Wolters, Wouters, Xu',
  'Yılmaz, van der Zande, Zijlstra, Zwart',
].flatMap((names) => names.split(', '));

/** What a name may have after a hyphen. */
const SECOND = SURNAMES.filter((surname) => !surname.includes(' '));

/** One name of each of some thousands of people, every third of whom has two surnames; no two have the same. */
export function personName(index: number): string {
  const [round, place] = [Math.floor(index / SURNAMES.length), index % SURNAMES.length];
  const name = `${FIRST_NAMES[(place + round) % FIRST_NAMES.length]} ${SURNAMES[place]}`;
  return index % 3 === 0 ? `${name}-${SECOND[(index * 31 + 7) % SECOND.length]}` : name;
}
