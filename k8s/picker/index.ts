export { pickerConfig } from './config';
export { PICKER_PORTS, pickerDeployment } from './deployment';
export { pickerRbac } from './rbac';
export { pickerService } from './service';
