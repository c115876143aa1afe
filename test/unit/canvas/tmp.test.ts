import fc from 'fast-check';
fc.configureGlobal({ numRuns: 4000 });
await import('./paths.test');
await import('./placement.test');
await import('./geometry.test');
await import('./seats.test');
await import('./looks.test');
