import { forEach, listed, type Wordings } from './wordings.js';

const MIDDLE = 'neutral | neutro | indiferente | ni lo uno ni lo otro';

/** How strong one thing is; adjectives are given in each form that answers hold. */
const STRENGTH =
  'nada % | en absoluto % < no % | no muy % < poco % | un poco % < algo % | moderadamente % | medianamente % ' +
  '< % | bastante % < muy % < extremadamente % | sumamente %';

const ADJECTIVES =
  'clara|claro|cómoda|cómodo|confiable|eficaz|fácil|familiar|familiarizada|familiarizado|frecuente|frecuentemente|importante' +
  '|importantes|interesada|interesado|interesante|motivada|motivado|probable|rápida|rápido|relevante|satisfecha|satisfecho' +
  '|segura|seguro|útil|útiles';

/** Scales in Spanish. */
export const ES: Wordings = {
  ladders: {
    acuerdo: [
      'totalmente en desacuerdo | muy en desacuerdo | completamente en desacuerdo | nada de acuerdo ' +
        '< en desacuerdo | desacuerdo | no estoy de acuerdo ' +
        '< algo en desacuerdo | parcialmente en desacuerdo | más bien en desacuerdo | poco de acuerdo ' +
        `< ${MIDDLE} | ni de acuerdo ni en desacuerdo | ni en acuerdo ni en desacuerdo | ni de acuerdo, ni en desacuerdo ` +
        '< algo de acuerdo | parcialmente de acuerdo | más bien de acuerdo < de acuerdo | acuerdo | estoy de acuerdo ' +
        '< totalmente de acuerdo | muy de acuerdo | completamente de acuerdo',
    ],
    satisfaccion: [
      'muy insatisfecho | muy insatisfecha | muy insatisfecho/a | nada satisfecho | totalmente insatisfecho ' +
        '| extremadamente insatisfecho < insatisfecho | insatisfecha | insatisfecho/a ' +
        '< algo insatisfecho | algo insatisfecha | poco satisfecho | poco satisfecha ' +
        `< ${MIDDLE} | ni satisfecho ni insatisfecho | ni satisfecha ni insatisfecha ` +
        '< algo satisfecho | algo satisfecha | bastante satisfecho < satisfecho | satisfecha | satisfecho/a ' +
        '< muy satisfecho | muy satisfecha | muy satisfecho/a | totalmente satisfecho | extremadamente satisfecho',
    ],
    frecuencia: [
      'nunca | jamás < casi nunca | muy raramente < rara vez | raramente | pocas veces ' +
        '< a veces | algunas veces | ocasionalmente | de vez en cuando ' +
        '< a menudo | frecuentemente | muchas veces | con frecuencia ' +
        '< casi siempre | muy a menudo | muy frecuentemente < siempre',
      'nunca < a veces | algunas veces < aproximadamente la mitad del tiempo | alrededor de la mitad del tiempo ' +
        '< la mayor parte del tiempo | la mayoría de las veces < siempre',
      'nunca < menos de una vez al año < una vez al año | anualmente < varias veces al año < una vez al mes | mensualmente ' +
        '< varias veces al mes < una vez a la semana | semanalmente < varias veces a la semana ' +
        '< diariamente | todos los días | una vez al día < varias veces al día',
    ],
    importancia: [
      'nada importante | en absoluto importante < no importante | sin importancia | no es importante < poco importante ' +
        `< algo importante | moderadamente importante | medianamente importante | ${MIDDLE} ` +
        '< importante | bastante importante < muy importante < extremadamente importante | esencial | imprescindible',
    ],
    calidad: [
      'muy malo | muy mala | pésimo | pésima < malo | mala | deficiente < regular | aceptable | normal < bueno | buena ' +
        '< muy bueno | muy buena < excelente',
      'muy bajo | muy baja < bajo | baja < medio | media | moderado | moderada < alto | alta < muy alto | muy alta',
    ],
    probabilidad: [
      'muy improbable | nada probable | definitivamente no < improbable | poco probable | probablemente no ' +
        `< ${MIDDLE} | tal vez | quizás | ni probable ni improbable ` +
        '< probable | probablemente | algo probable | probablemente sí < muy probable | definitivamente sí | seguro',
    ],
    grado: [
      'nada | en absoluto < poco | un poco < algo | moderadamente | regular < bastante ' +
        '< mucho | muchísimo | totalmente < extremadamente',
    ],
    facilidad: [
      `muy difícil < difícil < algo difícil < ${MIDDLE} | ni fácil ni difícil < algo fácil < fácil < muy fácil`,
    ],
    conocimiento: ['ninguno | ninguna | principiante | básico < intermedio < avanzado < experto'],
    utilidad: [
      'nada útil | inútil < poco útil < algo útil | moderadamente útil < útil | bastante útil < muy útil ' +
        '< extremadamente útil',
    ],
    intensidad: forEach(ADJECTIVES.split('|'), STRENGTH),
  },
  beside: listed(
    'no sabe|no sé|no lo sé|ns/nc|ns|nc|no contesta|no aplica|no procede|no corresponde|sin opinión|prefiero no decirlo',
    'prefiero no contestar|prefiero no responder|rehúsa|sin respuesta|no sabe / no contesta',
  ),
};
