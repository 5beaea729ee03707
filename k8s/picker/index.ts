export { pickerConfig } from './config';
export { PICKER_PORTS, pickerDeployment } from './deployment';
export { pickerHighAvailability } from './high-availability';
export { pickerRbac } from './rbac';
export { pickerService } from './service';
