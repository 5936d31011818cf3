import { forEach, listed, type Wordings } from './wordings.js';

const MIDDLE =
  'neutral | weder noch | weder/noch | teils/teils | teils teils | teils, teils | teils-teils | unentschieden | mittel';

/** How strong one thing is. */
const STRENGTH =
  'überhaupt nicht % | gar nicht % < nicht % | nicht sehr % < wenig % | kaum % < mäßig % | teilweise % | etwas % ' +
  '< eher % | ziemlich % < % < sehr % < äußerst % | extrem %';

const ADJECTIVES =
  'bekannt|effektiv|effizient|einfach|erfahren|geeignet|häufig|hilfreich|interessant|interessiert|klar|leicht|motiviert' +
  '|nützlich|relevant|schnell|sicher|stark|verständlich|vertraut|wahrscheinlich|wichtig|zufrieden|zuverlässig';

/** Scales in German. */
export const DE: Wordings = {
  ladders: {
    zustimmung: [
      'stimme überhaupt nicht zu | stimme gar nicht zu | lehne stark ab | stimme ganz und gar nicht zu ' +
        '< stimme nicht zu | lehne ab < stimme eher nicht zu | lehne eher ab ' +
        `< ${MIDDLE} | weder zustimmung noch ablehnung | stimme weder zu noch nicht zu | stimme teilweise zu ` +
        '< stimme eher zu < stimme zu ' +
        '< stimme voll und ganz zu | stimme völlig zu | stimme voll zu | stimme stark zu',
      'trifft überhaupt nicht zu | trifft gar nicht zu < trifft nicht zu < trifft eher nicht zu | trifft wenig zu ' +
        `< ${MIDDLE} | trifft teilweise zu < trifft eher zu | trifft ziemlich zu < trifft zu ` +
        '< trifft voll und ganz zu | trifft völlig zu | trifft voll zu | trifft sehr zu',
    ],
    zufriedenheit: [
      'sehr unzufrieden | überhaupt nicht zufrieden | äußerst unzufrieden < unzufrieden | nicht zufrieden ' +
        `< eher unzufrieden | eher nicht zufrieden < ${MIDDLE} | weder zufrieden noch unzufrieden ` +
        '< eher zufrieden < zufrieden < sehr zufrieden | äußerst zufrieden | völlig zufrieden',
    ],
    haeufigkeit: [
      'nie | niemals < fast nie | sehr selten < selten < manchmal | gelegentlich | ab und zu < oft | häufig ' +
        '< sehr oft | sehr häufig | fast immer | meistens < immer | stets',
      'nie | niemals < manchmal < etwa die hälfte der zeit | in etwa der hälfte der fälle < meistens | die meiste zeit < immer',
      'nie < seltener < einmal im jahr | jährlich < mehrmals im jahr < einmal im monat | monatlich < mehrmals im monat ' +
        '< einmal pro woche | wöchentlich < mehrmals pro woche < täglich < mehrmals täglich',
    ],
    wichtigkeit: [
      'überhaupt nicht wichtig | völlig unwichtig | gar nicht wichtig | sehr unwichtig < nicht wichtig | unwichtig ' +
        '< weniger wichtig | eher unwichtig | kaum wichtig | eher nicht wichtig ' +
        `< ${MIDDLE} | mäßig wichtig | teilweise wichtig | etwas wichtig < eher wichtig | ziemlich wichtig < wichtig ` +
        '< sehr wichtig < äußerst wichtig | extrem wichtig | unverzichtbar',
    ],
    qualitaet: [
      'sehr schlecht < schlecht < mittelmäßig | mittel | durchschnittlich | teils/teils | befriedigend ' +
        '< gut < sehr gut < ausgezeichnet | hervorragend',
      'ungenügend < mangelhaft < ausreichend < befriedigend < gut < sehr gut',
      'sehr niedrig | sehr gering < niedrig | gering < mittel | durchschnittlich < hoch < sehr hoch',
    ],
    wahrscheinlichkeit: [
      'sehr unwahrscheinlich | auf keinen fall | bestimmt nicht | äußerst unwahrscheinlich ' +
        '< unwahrscheinlich | wahrscheinlich nicht < eher unwahrscheinlich ' +
        `< ${MIDDLE} | vielleicht < eher wahrscheinlich < wahrscheinlich ` +
        '< sehr wahrscheinlich | auf jeden fall | ganz sicher | äußerst wahrscheinlich',
    ],
    ausmass: [
      'überhaupt nicht | gar nicht < kaum | wenig | ein wenig | etwas < teilweise | mäßig | mittelmäßig ' +
        '< ziemlich | eher < sehr | stark | viel < äußerst | sehr stark | voll und ganz | völlig',
    ],
    schwierigkeit: [
      'sehr schwierig | sehr schwer < schwierig | schwer < eher schwierig | eher schwer ' +
        `< ${MIDDLE} | weder leicht noch schwer | weder einfach noch schwierig < eher einfach | eher leicht ` +
        '< einfach | leicht < sehr einfach | sehr leicht',
    ],
    kenntnis: [
      'keine kenntnisse < anfänger | grundkenntnisse < fortgeschritten < experte | sehr gute kenntnisse',
    ],
    nuetzlichkeit: [
      'überhaupt nicht nützlich | nutzlos | gar nicht nützlich < nicht nützlich | wenig nützlich | kaum nützlich ' +
        '< teilweise nützlich | mäßig nützlich < eher nützlich | ziemlich nützlich < nützlich < sehr nützlich ' +
        '< äußerst nützlich',
    ],
    staerke: forEach(ADJECTIVES.split('|'), STRENGTH),
  },
  beside: listed(
    'weiß nicht|weiss nicht|ich weiß nicht|ich weiss nicht|keine angabe|k.a|keine meinung|nicht zutreffend|entfällt',
    'trifft auf mich nicht zu|möchte ich nicht sagen|verweigert|keine antwort|kann ich nicht beurteilen|nicht beurteilbar',
  ),
};
