import { type IconName, iconAttributes, iconPaths } from '../src/picture/icons';
import { svgElement } from './dom';

export function icon(name: IconName): SVGSVGElement {
  return svgElement('svg', iconAttributes, svgElement('path', { d: iconPaths[name] }));
}
