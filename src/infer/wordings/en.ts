import { forEach, listed, type Wordings } from './wordings.js';

const MIDDLE = 'neutral|neither|undecided|neutral / no opinion|in the middle|neither/nor|no preference';

/** How strong one thing is, as the question libraries of SurveyMonkey and Qualtrics ask it. */
const STRENGTH =
  'not at all % | not % at all < not % | not so % | not very % < slightly % | a little % | minimally % ' +
  '< somewhat % | moderately % < % | fairly % | quite % < very % | highly % < extremely % | completely % | exceptionally %';

const ADJECTIVES = [
  'active|aware|clear|comfortable|committed|common|concerned|confident|consistent|convenient|credible|creative',
  'desirable|effective|efficient|engaged|engaging|enjoyable|excited|experienced|familiar|fair|frequently|friendly|happy',
  'helpful|influential|informed|innovative|interested|interesting|involved|knowledgeable|motivated|necessary|often',
  'organized|organised|positive|prepared|professional|proud|quickly|realistic|relevant|reliable|responsive|safe|secure',
  'serious|severe|skilled|stressed|stressful|strong|successful|supportive|transparent|trustworthy|unique|urgent|useful',
  'valuable|visible|well|worried',
];

/** Scales in English. */
export const EN: Wordings = {
  ladders: {
    agreement: [
      'strongly disagree | totally disagree | completely disagree | fully disagree | definitely disagree ' +
        '< disagree | mostly disagree | moderately disagree | generally disagree ' +
        '< somewhat disagree | slightly disagree | tend to disagree | partly disagree | rather disagree ' +
        '| disagree somewhat | disagree slightly | disagree a little ' +
        `< ${MIDDLE} | neither agree nor disagree | neither agree or disagree | neither disagree nor agree ` +
        '| neither disagree or agree | neutral (neither agree nor disagree) ' +
        '< somewhat agree | slightly agree | tend to agree | partly agree | rather agree | agree somewhat ' +
        '| agree slightly | agree a little ' +
        '< agree | mostly agree | moderately agree | generally agree ' +
        '< strongly agree | totally agree | completely agree | fully agree | definitely agree',
      'definitely false < mostly false | probably false < neither true nor false < mostly true | probably true < definitely true',
      'not at all like me < not much like me < somewhat like me < mostly like me < very much like me',
    ],
    satisfaction: [
      'very dissatisfied | very unsatisfied | extremely dissatisfied | completely dissatisfied | strongly dissatisfied ' +
        '< dissatisfied | unsatisfied | mostly dissatisfied | moderately dissatisfied ' +
        '< somewhat dissatisfied | somewhat unsatisfied | slightly dissatisfied | rather dissatisfied | fairly dissatisfied ' +
        `< ${MIDDLE} | neither satisfied nor dissatisfied | neither satisfied or dissatisfied ` +
        '| neither satisfied nor unsatisfied | neither dissatisfied nor satisfied ' +
        '< somewhat satisfied | slightly satisfied | rather satisfied | fairly satisfied ' +
        '< satisfied | mostly satisfied | moderately satisfied ' +
        '< very satisfied | extremely satisfied | completely satisfied | highly satisfied',
      ...forEach(['satisfied'], STRENGTH),
    ],
    frequency: [
      'never < almost never | hardly ever | very rarely < rarely | seldom | once in a while ' +
        '< sometimes | occasionally < often | frequently < very often | very frequently < almost always | nearly always ' +
        '< always | all the time | every time',
      'never < rarely | seldom | hardly ever < sometimes | occasionally < usually | most of the time | generally < always',
      // Qualtrics.
      'never < sometimes < about half the time | about half of the time < most of the time < always',
      'none of the time < a little of the time | rarely < some of the time < a good bit of the time ' +
        '< most of the time | often < all of the time',
      'not at all < several days < more than half the days < nearly every day',
      'never < less often < sometimes < often < very often',
    ],
    rate: [
      'never < less than once a year | less than yearly < yearly | once a year | annually | every year ' +
        '< quarterly | a few times a year | several times a year | every few months | once a quarter ' +
        '< monthly | once a month | every month | about once a month < a few times a month | several times a month ' +
        '| 2-3 times a month < weekly | once a week | every week | about once a week ' +
        '< several times a week | a few times a week | 2-3 times a week | 4-6 times a week ' +
        '< daily | every day | once a day | about once a day < several times a day | multiple times a day | a few times a day',
      'never < less often < yearly < monthly < weekly < daily',
    ],
    importance: [
      'not at all important | not important at all | completely unimportant | very unimportant ' +
        '< not important | unimportant | not very important | not so important | low importance ' +
        '< slightly important | a little important | of little importance | somewhat unimportant | minimally important ' +
        '< somewhat important | moderately important | neutral | neither important nor unimportant ' +
        '| of moderate importance | medium importance ' +
        '< important | fairly important | quite important | of importance | high importance ' +
        '< very important | highly important | very high importance ' +
        '< extremely important | absolutely essential | critical | critically important | essential | crucial',
      'not a priority < low priority < medium priority | moderate priority < high priority < essential | top priority',
      'nice to have < important < must have | must-have',
    ],
    quality: [
      'terrible | horrible | awful | extremely poor | extremely bad < very poor | very bad < poor | bad | below average ' +
        '< fair | ok | okay | average | acceptable | adequate | neutral | neither good nor bad | neither good nor poor ' +
        '< good | above average < very good | great < excellent | outstanding | exceptional | extremely good',
      'far below average < moderately below average < slightly below average < average < slightly above average ' +
        '< moderately above average < far above average',
      'far below expectations < below expectations < met expectations | meets expectations ' +
        '< above expectations | exceeded expectations < far above expectations',
      'very low quality < low quality < neither high nor low quality < high quality < very high quality',
      'much worse < worse | somewhat worse | slightly worse < about the same | the same | no change | unchanged ' +
        '< better | somewhat better | slightly better < much better',
    ],
    likelihood: [
      'extremely unlikely | definitely not | certainly not | definitely would not < very unlikely | highly unlikely ' +
        '< unlikely | not likely | probably not | probably would not | moderately unlikely ' +
        '< somewhat unlikely | slightly unlikely | not very likely ' +
        `< ${MIDDLE} | neither likely nor unlikely | neither likely or unlikely | possibly | maybe | might or might not ` +
        '< somewhat likely | slightly likely ' +
        '< likely | probably | moderately likely | probably yes | probably would < very likely | highly likely ' +
        '< extremely likely | definitely | certainly | definitely yes | yes, definitely | definitely would',
      ...forEach(['likely'], STRENGTH),
    ],
    extent: [
      'not at all | to no extent | no extent < very little | hardly at all | to a very small extent ' +
        '< a little | a little bit | slightly | not much | to a small extent | a bit | to a little extent | not very much | little ' +
        '< somewhat | moderately | to some extent | some | to a moderate extent | partly ' +
        '< quite a bit | mostly | quite a lot | considerably | to a considerable extent | fairly ' +
        '< a lot | very much | to a great extent | to a large extent | a great deal | very | very well ' +
        '< extremely | completely | to a very great extent | to a very large extent | entirely | fully',
      'none at all | none | nothing at all < a little | a small amount | not much ' +
        '< a moderate amount | some < a lot < a great deal',
      'not at all < slightly < moderately < very < extremely | completely',
      'none < mild | minor < moderate < severe | major < very severe | extreme',
      'none < very few < few | a few < some < most < almost all < all',
      'very few < few < some < many < very many',
    ],
    usefulness: [
      'not at all useful | not useful at all | completely useless ' +
        '< not useful | useless | not very useful | not relevant | not relevant for me ' +
        '< slightly useful | a little useful < somewhat useful | moderately useful | neutral | neither useful nor useless ' +
        '< useful | fairly useful | quite useful < very useful ' +
        '< extremely useful | critical | critical to me | essential',
    ],
    strength: ADJECTIVES.flatMap((line) => forEach(line.split('|'), STRENGTH)),
    favourability: [
      'very unfavorably | very unfavourably | very unfavorable | very unfavourable | very negative | very negatively ' +
        '| extremely negative < unfavorable | unfavourable | unfavorably | unfavourably | negative | negatively ' +
        '| moderately negative < somewhat unfavorably | somewhat unfavourably | somewhat unfavorable ' +
        '| somewhat unfavourable | somewhat negative | slightly negative ' +
        `< ${MIDDLE} | neither favorably nor unfavorably (neutral) | neither favorably nor unfavorably ` +
        '| neither favorable nor unfavorable | neither favourable nor unfavourable | neither positive nor negative ' +
        '< somewhat favorably | somewhat favourably | somewhat favorable | somewhat favourable | somewhat positive ' +
        '| slightly positive < favorable | favourable | favorably | favourably | positive | positively ' +
        '| moderately positive < very favorably | very favourably | very favorable | very favourable | very positive ' +
        '| very positively | extremely positive',
      'dislike a great deal | dislike extremely < dislike a moderate amount | dislike moderately ' +
        '< dislike a little | dislike slightly < neither like nor dislike ' +
        '< like a little | like slightly < like a moderate amount | like moderately < like a great deal | like extremely',
    ],
    ease: [
      'extremely difficult < very difficult | very hard < difficult | hard | moderately difficult ' +
        `< somewhat difficult | rather difficult | slightly difficult < ${MIDDLE} | neither easy nor difficult ` +
        '| neither difficult nor easy < somewhat easy | rather easy | slightly easy < easy | moderately easy < very easy ' +
        '< extremely easy',
      ...forEach(['easy'], STRENGTH),
    ],
    degree: [
      'none < very low | lowest < low < medium | moderate | average < high < very high | highest',
      'far too little | much too little < too little | slightly too little < about right | just right | about the right amount ' +
        '< too much | slightly too much < far too much | much too much',
      'much lower < lower | slightly lower < about the same | the same < higher | slightly higher < much higher',
      'decreased a lot | decreased significantly < decreased | decreased a little < stayed the same | no change ' +
        '< increased | increased a little < increased a lot | increased significantly',
      'very small < small < medium < large < very large',
      'very slow < slow < average < fast < very fast',
    ],
    expertise: [
      'none | no experience | no knowledge < novice | beginner | basic < intermediate | competent < advanced | proficient ' +
        '< expert',
      'never heard of it < heard of it | have heard of it < used it | have used it < use it regularly',
    ],
    consumption: [
      'never | none | not at all < seldom | light | lightly | rarely ' +
        '< occas | occasional | occasionally | sometimes | some | moderate | moderately ' +
        '< regul | regular | regularly | freq | frequent | frequently | a lot < heavy | heavily | very often',
    ],
  },
  beside: listed(
    "don't know|i don't know|do not know|i do not know|dont know|dk|don't know / na|i don't know / na|don't know/na",
    "don't know / not applicable|not sure|unsure|i'm not sure|can't say|cannot say|unknown|no idea|unable to judge",
    "don't know / no answer|not applicable|n/a|na|n.a|not applicable to me|does not apply|not relevant to my work|no answer",
    'n/a (not applicable)|not applicable (n/a)|prefer not to say|prefer not to answer|rather not say|refused|declined',
    'decline to answer|i prefer not to say|prefer not to disclose|i prefer not to answer|no opinion',
    "no opinion / don't know|don't know / no opinion|unfamiliar (n/a)|unfamiliar|not familiar|never used|have not used",
    "haven't used it",
  ),
};
