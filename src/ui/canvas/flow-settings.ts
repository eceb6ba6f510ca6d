/** How React Flow is set up: it pans, zooms and drags; keys, selection and links are our own. */

/** React Flow's own describe keys that do something else here. */
const ownWords = {
  'node.a11yDescription.default': 'Arrow keys go along the links. Enter opens the inspector.',
  'node.a11yDescription.keyboardDisabled':
    'Arrow keys go along the links. Enter opens the inspector.',
  'edge.a11yDescription.default': 'A link between two tables.',
};

/** Columns and rows of the layout are multiples of it. */
const grid: [number, number] = [16, 16];

export const flowSettings = {
  snapGrid: grid,
  panOnScroll: true,
  elementsSelectable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  ariaLabelConfig: ownWords,
  panActivationKeyCode: null,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  zoomOnDoubleClick: false,
} as const;
