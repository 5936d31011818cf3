// Stands in for vega-canvas in the bundle: with no canvas at all a picture cannot depend on whether one is installed.
const none = () => null;

export { none as canvas, none as domCanvas, none as image, none as nodeCanvas };
