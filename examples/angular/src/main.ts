import 'guildhall/define/station-list.js';
import 'guildhall/define/station-map.js';
import { Component } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterLink, RouterOutlet } from '@angular/router';
import { About } from './about';
import { Stations } from './stations';

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: `
    <nav><a routerLink="/">Stations</a> <a routerLink="/about">About</a></nav>
    <router-outlet />
  `,
})
class App {}

const routes = [
  { path: '', component: Stations },
  { path: 'about', component: About },
];
bootstrapApplication(App, { providers: [provideRouter(routes)] });
