/** What "Zo werkt het" tells, step by step, each with a picture that the tests take of the real screens. */
import check from './pictures/nakijken.webp';
import enter from './pictures/invoeren.webp';
import history from './pictures/geschiedenis.webp';
import live from './pictures/op-de-site.webp';
import publish from './pictures/publiceer-alles.webp';
import review from './pictures/vraag.webp';

export interface Step {
  readonly title: string;
  readonly text: string;
  readonly picture: string;
  /** What is to be seen, for who does not see it. */
  readonly description: string;
}

export const steps: readonly Step[] = [
  {
    title: 'Zet de terugblik erin',
    text: 'Kies in het menu Terugblik invoeren. Plak je tekst, of sleep je bestand erin: Word, pdf of gewone tekst. Het archief leest welke bijeenkomst het was, wanneer, wie er waren en wat er in de subsessies gebeurde. Verbeter wat niet klopt, beantwoord wat het vraagt, en kies Maak concepten. Er staat dan nog niets op de site.',
    picture: enter,
    description: 'Links de tekst met gemarkeerde vondsten, rechts de velden die daaruit zijn ingevuld.',
  },
  {
    title: 'Kijk het na',
    text: 'Naast elk formulier staat Klaar om te publiceren? Klik op een melding, en je staat in het veld waar het om gaat. Fouten houden het publiceren tegen, waarschuwingen niet. Met Voorvertonen zie je de pagina zoals lezers haar krijgen.',
    picture: check,
    description: 'Het paneel Klaar om te publiceren? met meldingen die naar hun veld leiden.',
  },
  {
    title: 'Vraag om publicatie',
    text: 'Ben je Redacteur? Kies dan Vraag om publicatie, en zet erbij wat de Eindredacteur moet weten. Die vindt je vraag op de voorpagina en in de mail, en publiceert, of geeft hem terug met een opmerking.',
    picture: review,
    description: 'Het paneel waarin je om publicatie vraagt, met ruimte voor een toelichting.',
  },
  {
    title: 'Publiceer alles',
    text: 'Ben je Eindredacteur? Publiceer alles toont wat bij de bijeenkomst hoort, welke pagina’s er komen en op welk adres. Het gaat in één keer, of helemaal niet. Met Plan publicatie gebeurt het op een moment dat jij kiest.',
    picture: publish,
    description: 'De lijst van alles wat wordt gepubliceerd, met de adressen die er komen.',
  },
  {
    title: 'Zie dat het op de site staat',
    text: 'Onder Op de site staat een ogenblik later sinds wanneer de pagina live is, met een link. Staat zij er niet, dan lees je waarom, en wat je kunt doen.',
    picture: live,
    description: 'Het paneel Op de site, met het adres van de pagina en sinds wanneer zij er staat.',
  },
  {
    title: 'Iets verkeerd? Zet het terug',
    text: 'Onder Geschiedenis staat wie wat veranderde, en wanneer. Kies een versie om te zien wat er anders was, en zet haar terug als je wilt. Samengevoegde sprekers en ingevoerde terugblikken maak je ongedaan waar je ze gemaakt hebt.',
    picture: history,
    description: 'De lijst van wijzigingen, met naam en tijd, en een knop om een versie terug te zetten.',
  },
];
