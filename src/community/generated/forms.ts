// Made by `npm run generate` from ../schema/forms.ts: do not edit.
import type { Collection } from '../read.js';
import type { Form } from '../schema/forms.js';

export const forms: Collection<Form> = { name: 'forms', table: {'!':'id title fields',id:'id',title:'text',intro:'text',url:'link',rule:'id>rules',next:'text',decides:'text',privacy:'link',fields:[{'!':'id type label',id:'id',type:'text|long-text|email|link|number|date|choice|choices|station|person|consent',label:'text',help:'text',example:'text',required:'flag',min:'amount',max:'amount',length:'count',options:[{'!':'id',id:'id',label:'text'}],when:{'!':'field',field:'id',is:'plain'},section:'text',autocomplete:'plain',param:'plain',into:'id'}],targets:[{'!':'kind',kind:'github-issue|gitee-issue|gitlab-issue|post|mailto|link|copy',name:'text',url:'link',repository:'plain',template:'plain',labels:['plain'],title:'plain',params:['plain'],leftToTick:['text'],to:'plain'}]} };
