/** Headings that say something of the text and not of its subject. */

/** What stands below these took place side by side. */
export const PARALLEL =
  /\b(?:parallelle|parallel|subsessies|deelsessies|break-?outs?(?:sessies)?|breakouts|workshops|workshoprondes?|tracks|subgroepen|themasessies|werksessies|tafelgesprekken|thematafels|deelgroepen|(?:sessie|workshop)?ronde \d|pitches|presentaties|lezingen|talks)\b/iu;

/** Parts that minutes and recaps have anyway. */
export const FURNITURE =
  /^(?:inleiding|plenaire?(?: .{0,30})?|notes|notities|notulen|verslag|attendees|participants|present|aanwezig\p{L}*|afwezig\p{L}*(?: met (?:bericht|kennisgeving))?|deelnemers|agenda|agendapunten|programma|opening(?: en .{0,30})?|welkom(?: en .{0,30})?|sluiting|afsluiting(?: .{0,30})?|rondvraag.{0,20}|w\.?v\.?t\.?t\.?k\.?|vervolg(?:stappen|afspraken)?|acties?|actiepunten|actielijst|afspraken|besluiten|besluitenlijst|volgende? .{0,40}|next .{0,30}|action.{0,20}|mededelingen|(?:verslag|notulen|vaststelling|goedkeuring|terugkoppeling) .{0,60}|ingekomen stukken|vaststellen .{0,40}|bijlagen?|links?|presentaties?|slides|over de (?:schrijver|auteur)|reactie plaatsen|reacties|contact|meer (?:weten|informatie|lezen).{0,40}|conclusies?|samengevat|terugblik|sfeerimpressie|foto['’]?s|datum|locatie|plaats|next steps|action items|minutes|tot slot|dank.{0,30}|pauze|lunch|borrel|inloop.{0,20}|introductie|doel(?:stelling)?|aanleiding|achtergrond|colofon|bronnen|discussie|vragen|feedback|feedback en vragen|voorstelrond\p{L}*|kennismaking|korte pauze|naborrel|netwerkborrel)\s?:?$/iu;
