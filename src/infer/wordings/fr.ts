import { forEach, listed, type Wordings } from './wordings.js';

const MIDDLE = "neutre | ni l'un ni l'autre | sans avis tranché | indifférent";

/** How strong one thing is; adjectives are given in each form that answers hold. */
const STRENGTH =
  'pas du tout % < pas % | pas très % < peu % | un peu % < moyennement % | assez % | plutôt % < % < très % < extrêmement %';

const ADJECTIVES =
  'clair|claire|clairs|claires|compétent|compétente|confiant|confiante|efficace|efficaces|facile|faciles|familier|familière' +
  '|fréquent|fréquente|fréquemment|important|importante|importants|importantes|intéressé|intéressée|intéressé(e)|intéressant' +
  '|intéressante|motivé|motivée|motivé(e)|pertinent|pertinente|probable|rapide|rapides|souvent|utile|utiles';

/** Scales in French. */
export const FR: Wordings = {
  ladders: {
    accord: [
      "pas du tout d'accord | tout à fait en désaccord | fortement en désaccord | totalement en désaccord " +
        "| absolument pas d'accord < pas d'accord | en désaccord | désaccord " +
        "< plutôt pas d'accord | plutôt en désaccord | peu d'accord | partiellement en désaccord " +
        `< ${MIDDLE} | ni d'accord ni pas d'accord | ni en accord ni en désaccord | ni d'accord, ni pas d'accord ` +
        "| ni d'accord ni en désaccord | sans opinion tranchée " +
        "< plutôt d'accord | plutôt en accord | partiellement d'accord | assez d'accord < d'accord | en accord " +
        "< tout à fait d'accord | totalement d'accord | fortement d'accord | entièrement d'accord | fortement en accord",
    ],
    satisfaction_fr: [
      'pas du tout satisfait | très insatisfait | très insatisfait(e) | pas du tout satisfait(e) ' +
        '| pas du tout satisfaite | très insatisfaite | extrêmement insatisfait ' +
        '< insatisfait | insatisfait(e) | pas satisfait | insatisfaite ' +
        '< plutôt insatisfait | peu satisfait | plutôt pas satisfait | plutôt insatisfait(e) | peu satisfait(e) ' +
        '| peu satisfaite | plutôt insatisfaite ' +
        `< ${MIDDLE} | ni satisfait ni insatisfait | ni satisfait, ni insatisfait | ni satisfait(e) ni insatisfait(e) ` +
        '< plutôt satisfait | assez satisfait | plutôt satisfait(e) | assez satisfait(e) | plutôt satisfaite ' +
        '< satisfait | satisfait(e) | satisfaite ' +
        '< très satisfait | tout à fait satisfait | très satisfait(e) | très satisfaite | extrêmement satisfait',
    ],
    frequence: [
      'jamais < presque jamais | très rarement < rarement < parfois | quelquefois | de temps en temps | occasionnellement ' +
        '< souvent | fréquemment < très souvent | presque toujours < toujours | tout le temps',
      'jamais < parfois | quelquefois < environ la moitié du temps < la plupart du temps < toujours',
      "jamais < moins d'une fois par an < une fois par an < plusieurs fois par an < une fois par mois " +
        '< plusieurs fois par mois < une fois par semaine < plusieurs fois par semaine < une fois par jour | tous les jours ' +
        '< plusieurs fois par jour',
    ],
    importance_fr: [
      'pas du tout important | pas du tout importante < pas important | sans importance | pas importante ' +
        '< peu important | peu importante | un peu important ' +
        `< moyennement important | assez important | plutôt important | ${MIDDLE} < important | importante ` +
        '< très important | très importante < extrêmement important | essentiel | essentielle | indispensable',
    ],
    qualite: [
      'très mauvais | très mauvaise | très médiocre < mauvais | mauvaise | médiocre ' +
        '< moyen | moyenne | passable | acceptable | correct | correcte < bon | bonne < très bon | très bonne ' +
        '< excellent | excellente',
      'très faible < faible < moyen | moyenne < élevé | élevée | fort | forte < très élevé | très élevée | très fort | très forte',
    ],
    probabilite: [
      'certainement pas | très improbable | pas du tout probable < improbable | probablement pas | peu probable ' +
        `< ${MIDDLE} | peut-être | ni probable ni improbable < probable | probablement | plutôt probable ` +
        '< très probable | certainement',
    ],
    degre: [
      'pas du tout | aucunement < un peu | peu | faiblement < moyennement | modérément < assez | plutôt ' +
        '< beaucoup | tout à fait | énormément < extrêmement',
    ],
    facilite: [
      `très difficile < difficile < plutôt difficile < ${MIDDLE} | ni facile ni difficile < plutôt facile < facile < très facile`,
    ],
    familiarite: ['débutant | débutante < intermédiaire < avancé | avancée < expert | experte'],
    utilite: [
      'pas du tout utile | inutile | pas utile < peu utile < moyennement utile | assez utile | plutôt utile < utile ' +
        '< très utile < extrêmement utile | indispensable',
    ],
    intensite: forEach(ADJECTIVES.split('|'), STRENGTH),
  },
  beside: listed(
    "ne sait pas|je ne sais pas|ne sais pas|nsp|ne se prononce pas|sans opinion|pas d'opinion|sans objet|s.o|non applicable",
    "ne s'applique pas|sans réponse|préfère ne pas répondre|je préfère ne pas répondre|refus|ne souhaite pas répondre",
    'pas de réponse',
  ),
};
