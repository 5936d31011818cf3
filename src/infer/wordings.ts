/*
 * How questionnaires word their scales. A ladder has rungs from lowest to highest; a rung has several wordings with
 * "|" between them, in lower case, straight apostrophes, no final punctuation. `points` are the selections of rungs
 * that questionnaires use together, the commonest first among those of one length.
 */

import { matchingForm } from '../matching.js';

export interface Ladder {
  readonly id: string;
  readonly rungs: readonly string[];
  readonly points: readonly (readonly number[])[];
}

const SEVEN = [
  [0, 3, 6],
  [1, 3, 5],
  [0, 1, 5, 6],
  [0, 2, 4, 6],
  [0, 1, 3, 5, 6],
  [0, 2, 3, 4, 6],
  [0, 1, 2, 4, 5, 6],
  [0, 1, 2, 3, 4, 5, 6],
];

const all = (rungs: number): readonly number[] => Array.from({ length: rungs }, (_, i) => i);

const ladder = (
  id: string,
  rungs: readonly string[],
  points: readonly (readonly number[])[] = [],
): Ladder => ({
  id,
  rungs,
  points: [...points, all(rungs.length)].filter((set) => set.every((rung) => rung < rungs.length)),
});

const NEUTRAL_EN = 'neutral|neither|undecided|neutral / no opinion|in the middle|neither/nor';
const NEUTRAL_FR = "neutre|ni l'un ni l'autre|sans avis tranché|indifférent";
const NEUTRAL_DE = 'neutral|weder noch|weder/noch|teils/teils|teils teils|teils, teils|unentschieden|mittel';
const NEUTRAL_ES = 'neutral|neutro|indiferente|ni lo uno ni lo otro';

export const LADDERS: readonly Ladder[] = [
  ladder(
    'agreement',
    [
      'strongly disagree|totally disagree|completely disagree|fully disagree|definitely disagree',
      'disagree|mostly disagree|moderately disagree|generally disagree',
      'somewhat disagree|slightly disagree|tend to disagree|partly disagree|rather disagree|disagree somewhat|disagree slightly|disagree a little',
      `${NEUTRAL_EN}|neither agree nor disagree|neither agree or disagree|neither disagree nor agree|neither disagree or agree|neutral (neither agree nor disagree)|no preference`,
      'somewhat agree|slightly agree|tend to agree|partly agree|rather agree|agree somewhat|agree slightly|agree a little',
      'agree|mostly agree|moderately agree|generally agree',
      'strongly agree|totally agree|completely agree|fully agree|definitely agree',
    ],
    SEVEN,
  ),
  ladder(
    'satisfaction',
    [
      'very dissatisfied|very unsatisfied|extremely dissatisfied|completely dissatisfied|strongly dissatisfied|not at all satisfied',
      'dissatisfied|unsatisfied|not satisfied|mostly dissatisfied|moderately dissatisfied',
      'somewhat dissatisfied|somewhat unsatisfied|slightly dissatisfied|rather dissatisfied|fairly dissatisfied',
      `${NEUTRAL_EN}|neither satisfied nor dissatisfied|neither satisfied or dissatisfied|neither satisfied nor unsatisfied|neither dissatisfied nor satisfied`,
      'somewhat satisfied|slightly satisfied|rather satisfied|fairly satisfied',
      'satisfied|mostly satisfied|moderately satisfied',
      'very satisfied|extremely satisfied|completely satisfied|highly satisfied',
    ],
    SEVEN,
  ),
  ladder(
    'frequency',
    [
      'never|not at all',
      'almost never|very rarely|hardly ever',
      'rarely|seldom|occasionally|once in a while',
      'sometimes|about half the time|regularly',
      'often|frequently|usually|most of the time',
      'very often|almost always|very frequently|nearly always',
      'always|all the time|every time',
    ],
    [
      [0, 3, 6],
      [0, 2, 3, 4],
      [0, 3, 4, 6],
      [0, 2, 3, 4, 6],
      [0, 2, 3, 4, 5],
      [0, 3, 4, 5, 6],
      [0, 1, 3, 4, 5],
    ],
  ),
  ladder(
    'rate',
    [
      'never',
      'less than yearly|less often',
      'yearly|once a year|annually|every year',
      'quarterly|a few times a year|several times a year',
      'monthly|once a month|every month',
      'weekly|once a week|every week',
      'several times a week|a few times a week',
      'daily|every day|once a day',
      'several times a day|multiple times a day',
    ],
    [
      [4, 5, 7],
      [0, 4, 5, 7],
      [2, 4, 5, 7],
      [0, 2, 4, 5, 7],
      [0, 3, 4, 5, 7],
    ],
  ),
  ladder(
    'importance',
    [
      'not at all important|not important at all|completely unimportant|very unimportant',
      'not important|unimportant|not very important|not so important|low importance',
      'slightly important|a little important|of little importance|somewhat unimportant',
      'somewhat important|moderately important|neutral|neither important nor unimportant|of moderate importance|medium importance',
      'important|fairly important|quite important|high importance',
      'very important|highly important|very high importance',
      'extremely important|critical|critically important|essential|crucial|absolutely essential',
    ],
    [
      [1, 3, 5],
      [0, 3, 5],
      [0, 3, 5, 6],
      [1, 3, 4, 5],
      [1, 2, 3, 5, 6],
      [0, 2, 3, 5, 6],
      [0, 1, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [0, 2, 3, 4, 5],
    ],
  ),
  ladder(
    'quality',
    [
      'terrible|horrible|awful|extremely poor|extremely bad',
      'very poor|very bad',
      'poor|bad|below average',
      'fair|ok|okay|average|acceptable|adequate|neutral|neither good nor bad|neither good nor poor',
      'good|above average',
      'very good|great',
      'excellent|outstanding|exceptional|extremely good',
    ],
    [
      [2, 3, 4],
      [2, 3, 4, 6],
      [2, 3, 4, 5, 6],
      [1, 2, 3, 4, 5],
      [0, 2, 3, 4, 6],
      [1, 2, 3, 4, 6],
    ],
  ),
  ladder(
    'likelihood',
    [
      'extremely unlikely|definitely not|certainly not',
      'very unlikely|highly unlikely',
      'unlikely|not likely|probably not|not at all likely',
      'somewhat unlikely|slightly unlikely|not very likely',
      `${NEUTRAL_EN}|neither likely nor unlikely|neither likely or unlikely|possibly|maybe|might or might not`,
      'somewhat likely|slightly likely',
      'likely|probably|moderately likely',
      'very likely|highly likely',
      'extremely likely|definitely|certainly|yes, definitely',
    ],
    [
      [2, 4, 6],
      [1, 2, 6, 7],
      [1, 3, 5, 7],
      [0, 3, 5, 8],
      [0, 2, 6, 8],
      [2, 3, 5, 7],
      [1, 2, 4, 6, 7],
      [0, 2, 4, 6, 8],
      [1, 3, 4, 5, 7],
      [0, 3, 4, 5, 8],
      [0, 2, 3, 4, 5, 6, 8],
    ],
  ),
  ladder(
    'extent',
    [
      'not at all|none at all|to no extent|none|no extent',
      'very little|hardly at all|to a very small extent',
      'a little|slightly|not much|to a small extent|a bit|to a little extent|not very much|little',
      'somewhat|moderately|to some extent|some|to a moderate extent|a moderate amount|partly',
      'quite a bit|mostly|quite a lot|considerably|to a considerable extent|fairly',
      'a lot|very much|to a great extent|to a large extent|a great deal|very',
      'extremely|completely|to a very great extent|to a very large extent|entirely|fully',
    ],
    [
      [0, 3, 5],
      [0, 2, 3, 5],
      [0, 3, 4, 5],
      [0, 2, 3, 4, 5],
      [0, 2, 3, 5, 6],
      [0, 2, 3, 4, 6],
    ],
  ),
  ladder(
    'usefulness',
    [
      'not at all useful|not useful at all|completely useless',
      'not useful|useless|not very useful|not relevant|not relevant for me',
      'slightly useful|a little useful',
      'somewhat useful|moderately useful|neutral|neither useful nor useless',
      'useful|fairly useful|quite useful',
      'very useful',
      'extremely useful|critical|critical to me|essential',
    ],
    [
      [1, 3, 5],
      [1, 3, 6],
      [0, 3, 5],
      [0, 2, 3, 5],
      [1, 3, 4, 5],
      [0, 2, 3, 5, 6],
      [0, 1, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
  ),
  ladder(
    'favourability',
    [
      'very unfavorably|very unfavourably|very unfavorable|very unfavourable|very negative|very negatively',
      'unfavorable|unfavourable|unfavorably|unfavourably|negative|negatively',
      'somewhat unfavorably|somewhat unfavourably|somewhat unfavorable|somewhat unfavourable|somewhat negative',
      `${NEUTRAL_EN}|neither favorably nor unfavorably (neutral)|neither favorably nor unfavorably|neither favorable nor unfavorable|neither favourable nor unfavourable|neither positive nor negative`,
      'somewhat favorably|somewhat favourably|somewhat favorable|somewhat favourable|somewhat positive',
      'favorable|favourable|favorably|favourably|positive|positively',
      'very favorably|very favourably|very favorable|very favourable|very positive|very positively',
    ],
    SEVEN,
  ),
  ladder(
    'ease',
    [
      'very difficult|extremely difficult|very hard',
      'difficult|hard',
      'somewhat difficult|rather difficult',
      `${NEUTRAL_EN}|neither easy nor difficult|neither difficult nor easy`,
      'somewhat easy|rather easy',
      'easy',
      'very easy|extremely easy',
    ],
    SEVEN,
  ),
  ladder(
    'degree',
    ['very low|lowest', 'low', 'medium|moderate|average', 'high', 'very high|highest'],
    [[1, 2, 3]],
  ),
  ladder(
    'expertise',
    [
      'none|no experience|no knowledge',
      'novice|beginner|basic',
      'intermediate|competent',
      'advanced|proficient',
      'expert',
    ],
    [
      [1, 2, 3],
      [1, 2, 3, 4],
    ],
  ),
  ladder(
    'consumption',
    [
      'never|none|not at all',
      'seldom|light|lightly|rarely',
      'occas|occasional|occasionally|some|sometimes|moderate|moderately',
      'regul|regular|regularly|freq|frequent|frequently|a lot',
      'heavy|heavily|very often',
    ],
    [
      [0, 2, 3],
      [0, 1, 2, 3],
      [0, 2, 3, 4],
    ],
  ),
  ladder(
    'accord',
    [
      "pas du tout d'accord|tout à fait en désaccord|fortement en désaccord|totalement en désaccord|absolument pas d'accord",
      "pas d'accord|en désaccord|désaccord",
      "plutôt pas d'accord|plutôt en désaccord|peu d'accord|partiellement en désaccord",
      `${NEUTRAL_FR}|ni d'accord ni pas d'accord|ni en accord ni en désaccord|ni d'accord, ni pas d'accord|ni d'accord ni en désaccord|sans opinion tranchée`,
      "plutôt d'accord|plutôt en accord|partiellement d'accord|assez d'accord",
      "d'accord|en accord",
      "tout à fait d'accord|totalement d'accord|fortement d'accord|entièrement d'accord|fortement en accord",
    ],
    SEVEN,
  ),
  ladder(
    'contentement',
    [
      'pas du tout satisfait|très insatisfait|très insatisfait(e)|pas du tout satisfait(e)|pas du tout satisfaite|très insatisfaite',
      'insatisfait|insatisfait(e)|pas satisfait|insatisfaite',
      'plutôt insatisfait|peu satisfait|plutôt pas satisfait|plutôt insatisfait(e)|peu satisfait(e)|peu satisfaite',
      `${NEUTRAL_FR}|ni satisfait ni insatisfait|ni satisfait, ni insatisfait|ni satisfait(e) ni insatisfait(e)`,
      'plutôt satisfait|assez satisfait|plutôt satisfait(e)|assez satisfait(e)|plutôt satisfaite',
      'satisfait|satisfait(e)|satisfaite',
      'très satisfait|tout à fait satisfait|très satisfait(e)|très satisfaite|extrêmement satisfait',
    ],
    SEVEN,
  ),
  ladder(
    'frequence',
    [
      'jamais',
      'très rarement|presque jamais',
      'rarement',
      'parfois|quelquefois|de temps en temps|occasionnellement',
      'souvent|fréquemment',
      'très souvent|presque toujours|la plupart du temps',
      'toujours|tout le temps',
    ],
    [
      [0, 3, 6],
      [0, 2, 3, 4],
      [0, 3, 4, 6],
      [0, 2, 3, 4, 6],
      [0, 2, 3, 4, 5],
    ],
  ),
  ladder(
    'importance_fr',
    [
      'pas du tout important|pas du tout importante',
      'pas important|sans importance|pas importante',
      'peu important|peu importante|un peu important',
      `moyennement important|assez important|plutôt important|${NEUTRAL_FR}`,
      'important|importante',
      'très important|très importante',
      'extrêmement important|essentiel|indispensable',
    ],
    [
      [1, 3, 5],
      [0, 2, 3, 5],
      [0, 2, 4, 5],
      [0, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [0, 2, 3, 5, 6],
    ],
  ),
  ladder(
    'qualite',
    [
      'très mauvais|très mauvaise|très médiocre',
      'mauvais|mauvaise|médiocre',
      'moyen|moyenne|passable|acceptable|correct|correcte',
      'bon|bonne',
      'très bon|très bonne',
      'excellent|excellente',
    ],
    [
      [1, 2, 3],
      [0, 1, 3, 4],
      [0, 1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ],
  ),
  ladder(
    'probabilite',
    [
      'certainement pas|très improbable|pas du tout probable',
      'improbable|probablement pas|peu probable',
      `${NEUTRAL_FR}|peut-être|ni probable ni improbable`,
      'probable|probablement|plutôt probable',
      'très probable|certainement',
    ],
    [[0, 1, 3, 4]],
  ),
  ladder(
    'degre',
    [
      'pas du tout|aucunement',
      'un peu|peu|faiblement',
      'moyennement|modérément',
      'assez|plutôt',
      'beaucoup|tout à fait|énormément',
      'extrêmement',
    ],
    [
      [0, 1, 4],
      [0, 1, 3, 4],
      [0, 1, 2, 4],
      [0, 1, 2, 3, 4],
    ],
  ),
  ladder(
    'utilite',
    [
      'pas du tout utile|inutile|pas utile',
      'peu utile',
      'moyennement utile|assez utile|plutôt utile',
      'utile',
      'très utile',
      'extrêmement utile|indispensable',
    ],
    [
      [0, 2, 4],
      [0, 1, 2, 4],
      [0, 1, 3, 4],
      [0, 1, 2, 3, 4],
    ],
  ),
  ladder(
    'zustimmung',
    [
      'stimme überhaupt nicht zu|stimme gar nicht zu|trifft überhaupt nicht zu|trifft gar nicht zu|lehne stark ab|stimme ganz und gar nicht zu',
      'stimme nicht zu|trifft nicht zu|lehne ab',
      'stimme eher nicht zu|trifft eher nicht zu|lehne eher ab',
      `${NEUTRAL_DE}|weder zustimmung noch ablehnung|stimme weder zu noch nicht zu|stimme teilweise zu|trifft teilweise zu|teils-teils`,
      'stimme eher zu|trifft eher zu',
      'stimme zu|trifft zu',
      'stimme voll und ganz zu|stimme völlig zu|stimme voll zu|trifft voll und ganz zu|trifft völlig zu|trifft voll zu|stimme stark zu',
    ],
    [
      [0, 3, 6],
      [1, 3, 5],
      [1, 2, 4, 5],
      [0, 2, 4, 6],
      [0, 1, 5, 6],
      [1, 2, 3, 4, 5],
      [0, 2, 3, 4, 6],
      [0, 1, 3, 5, 6],
      [0, 1, 2, 4, 5, 6],
    ],
  ),
  ladder(
    'zufriedenheit',
    [
      'sehr unzufrieden|überhaupt nicht zufrieden',
      'unzufrieden|nicht zufrieden',
      'eher unzufrieden|eher nicht zufrieden',
      `${NEUTRAL_DE}|weder zufrieden noch unzufrieden`,
      'eher zufrieden',
      'zufrieden',
      'sehr zufrieden|äußerst zufrieden|völlig zufrieden',
    ],
    SEVEN,
  ),
  ladder(
    'haeufigkeit',
    [
      'nie|niemals',
      'fast nie|sehr selten',
      'selten',
      'manchmal|gelegentlich|ab und zu',
      'oft|häufig',
      'sehr oft|meistens|sehr häufig|fast immer',
      'immer|stets',
    ],
    [
      [0, 3, 6],
      [0, 2, 3, 4],
      [0, 3, 4, 6],
      [0, 2, 3, 4, 6],
      [0, 2, 3, 4, 5],
    ],
  ),
  ladder(
    'wichtigkeit',
    [
      'überhaupt nicht wichtig|völlig unwichtig|gar nicht wichtig|sehr unwichtig',
      'nicht wichtig|unwichtig',
      'weniger wichtig|eher unwichtig|kaum wichtig|eher nicht wichtig',
      `${NEUTRAL_DE}|mäßig wichtig|teilweise wichtig`,
      'eher wichtig|ziemlich wichtig',
      'wichtig',
      'sehr wichtig',
      'äußerst wichtig|extrem wichtig|unverzichtbar',
    ],
    [
      [1, 5, 6],
      [1, 2, 4, 6],
      [1, 2, 4, 5],
      [0, 2, 4, 6],
      [0, 1, 5, 6],
      [1, 2, 5, 6],
      [0, 2, 3, 4, 6],
      [0, 1, 3, 5, 6],
      [1, 2, 3, 5, 6],
    ],
  ),
  ladder(
    'qualitaet',
    [
      'sehr schlecht|ungenügend',
      'schlecht|mangelhaft',
      'mittelmäßig|mittel|befriedigend|ausreichend|durchschnittlich|teils/teils',
      'gut',
      'sehr gut',
      'ausgezeichnet|hervorragend',
    ],
    [
      [1, 2, 3],
      [0, 1, 3, 4],
      [0, 1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ],
  ),
  ladder(
    'wahrscheinlichkeit',
    [
      'sehr unwahrscheinlich|auf keinen fall|bestimmt nicht',
      'unwahrscheinlich|wahrscheinlich nicht',
      'eher unwahrscheinlich',
      `${NEUTRAL_DE}|vielleicht`,
      'eher wahrscheinlich',
      'wahrscheinlich',
      'sehr wahrscheinlich|auf jeden fall|ganz sicher',
    ],
    SEVEN,
  ),
  ladder(
    'ausmass',
    [
      'überhaupt nicht|gar nicht',
      'kaum|wenig|ein wenig|etwas',
      'teilweise|mäßig|mittelmäßig',
      'ziemlich|eher',
      'sehr|stark|viel',
      'äußerst|sehr stark|voll und ganz|völlig',
    ],
    [
      [0, 1, 4],
      [0, 1, 3, 4],
      [0, 1, 2, 4],
      [0, 1, 2, 3, 4],
    ],
  ),
  ladder(
    'nuetzlichkeit',
    [
      'überhaupt nicht nützlich|nutzlos|gar nicht nützlich',
      'nicht nützlich|wenig nützlich|kaum nützlich',
      'teilweise nützlich|mäßig nützlich',
      'eher nützlich|ziemlich nützlich',
      'nützlich',
      'sehr nützlich',
      'äußerst nützlich',
    ],
    [
      [1, 4, 5],
      [0, 1, 3, 5],
      [0, 1, 4, 5],
      [0, 1, 2, 4, 5],
      [0, 1, 2, 3, 5],
    ],
  ),
  ladder(
    'acuerdo',
    [
      'totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo|nada de acuerdo',
      'en desacuerdo|desacuerdo|no estoy de acuerdo',
      'algo en desacuerdo|parcialmente en desacuerdo|más bien en desacuerdo|poco de acuerdo',
      `${NEUTRAL_ES}|ni de acuerdo ni en desacuerdo|ni en acuerdo ni en desacuerdo|ni de acuerdo, ni en desacuerdo`,
      'algo de acuerdo|parcialmente de acuerdo|más bien de acuerdo',
      'de acuerdo|acuerdo|estoy de acuerdo',
      'totalmente de acuerdo|muy de acuerdo|completamente de acuerdo',
    ],
    SEVEN,
  ),
  ladder(
    'satisfaccion',
    [
      'muy insatisfecho|muy insatisfecha|muy insatisfecho/a|nada satisfecho|totalmente insatisfecho',
      'insatisfecho|insatisfecha|insatisfecho/a',
      'algo insatisfecho|algo insatisfecha|poco satisfecho|poco satisfecha',
      `${NEUTRAL_ES}|ni satisfecho ni insatisfecho|ni satisfecha ni insatisfecha`,
      'algo satisfecho|algo satisfecha|bastante satisfecho',
      'satisfecho|satisfecha|satisfecho/a',
      'muy satisfecho|muy satisfecha|muy satisfecho/a|totalmente satisfecho',
    ],
    SEVEN,
  ),
  ladder(
    'frecuencia',
    [
      'nunca|jamás',
      'casi nunca|muy raramente',
      'rara vez|raramente|pocas veces',
      'a veces|algunas veces|ocasionalmente|de vez en cuando',
      'a menudo|frecuentemente|muchas veces|con frecuencia',
      'casi siempre|muy a menudo|muy frecuentemente',
      'siempre',
    ],
    [
      [0, 3, 6],
      [0, 2, 3, 4],
      [0, 3, 4, 6],
      [0, 1, 3, 5, 6],
      [0, 2, 3, 4, 6],
      [0, 2, 3, 5, 6],
    ],
  ),
  ladder(
    'importancia',
    [
      'nada importante|en absoluto importante',
      'no importante|sin importancia|no es importante',
      'poco importante',
      `algo importante|moderadamente importante|medianamente importante|${NEUTRAL_ES}`,
      'importante|bastante importante',
      'muy importante',
      'extremadamente importante|esencial|imprescindible',
    ],
    [
      [1, 4, 5],
      [0, 3, 5],
      [0, 2, 4, 5],
      [0, 2, 3, 5],
      [0, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [0, 2, 3, 5, 6],
    ],
  ),
  ladder(
    'calidad',
    [
      'muy malo|muy mala|pésimo',
      'malo|mala|deficiente',
      'regular|aceptable|normal',
      'bueno|buena',
      'muy bueno|muy buena',
      'excelente',
    ],
    [
      [1, 2, 3],
      [0, 1, 3, 4],
      [0, 1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ],
  ),
  ladder(
    'probabilidad',
    [
      'muy improbable|nada probable|definitivamente no',
      'improbable|poco probable|probablemente no',
      `${NEUTRAL_ES}|tal vez|quizás|ni probable ni improbable`,
      'probable|probablemente|algo probable|probablemente sí',
      'muy probable|definitivamente sí|seguro',
    ],
    [[0, 1, 3, 4]],
  ),
  ladder(
    'grado',
    [
      'nada|en absoluto',
      'poco|un poco',
      'algo|moderadamente|regular',
      'bastante',
      'mucho|muchísimo|totalmente',
      'extremadamente',
    ],
    [
      [0, 1, 4],
      [0, 1, 3, 4],
      [0, 1, 2, 4],
      [0, 1, 2, 3, 4],
    ],
  ),
  ladder(
    'utilidad',
    [
      'nada útil|inútil',
      'poco útil',
      'algo útil|moderadamente útil',
      'útil|bastante útil',
      'muy útil',
      'extremadamente útil',
    ],
    [
      [0, 2, 4],
      [0, 1, 3, 4],
      [0, 1, 2, 4],
      [0, 1, 2, 3, 4],
    ],
  ),
];

/** Answers that stand beside a scale, in the same form as the rungs. */
const OUTSIDE = new Set(
  [
    "don't know|i don't know|do not know|i do not know|dont know|dk|don't know / na|i don't know / na|don't know/na|don't know / not applicable|not sure|unsure|i'm not sure|can't say|cannot say|unknown|no idea|unable to judge|don't know / no answer",
    'not applicable|n/a|na|n.a|not applicable to me|does not apply|not relevant to my work|no answer|n/a (not applicable)|not applicable (n/a)',
    'prefer not to say|prefer not to answer|rather not say|refused|declined|decline to answer|i prefer not to say|prefer not to disclose|i prefer not to answer',
    "no opinion|no opinion / don't know|don't know / no opinion|unfamiliar (n/a)|unfamiliar|not familiar|never used|have not used|haven't used it",
    "ne sait pas|je ne sais pas|ne sais pas|nsp|ne se prononce pas|sans opinion|pas d'opinion|sans objet|s.o|non applicable|ne s'applique pas|sans réponse|préfère ne pas répondre|je préfère ne pas répondre|refus|ne souhaite pas répondre|pas de réponse",
    'weiß nicht|weiss nicht|ich weiß nicht|ich weiss nicht|keine angabe|k.a|keine meinung|nicht zutreffend|entfällt|trifft auf mich nicht zu|möchte ich nicht sagen|verweigert|keine antwort|kann ich nicht beurteilen|nicht beurteilbar',
    'no sabe|no sé|no lo sé|ns/nc|ns|nc|no contesta|no aplica|no procede|no corresponde|sin opinión|prefiero no decirlo|prefiero no contestar|prefiero no responder|rehúsa|sin respuesta|no sabe / no contesta',
  ].flatMap((line) => line.split('|')),
);

/** Whether an answer, in the form of `wordingOf`, says that there is no answer on the scale. */
export const isOutside = (wording: string): boolean => OUTSIDE.has(wording);

/** An answer in the form in which wordings are listed. */
export const wordingOf = (answer: string): string =>
  matchingForm(answer)
    .toLowerCase()
    .replace(/[\u00b4`]/g, "'")
    .replace(/[.!…]+$/, '')
    .trim();
