import { Component } from '@angular/core';

@Component({
  selector: 'app-about',
  template: `
    <h1>About</h1>
    <p>This page has no widget.</p>
  `,
})
export class About {}
