import type { HorizontalScaling, ScalingSpeed } from '../../platform/resolve';

/** How fast pods come and go, as HorizontalPodAutoscalers say it: their own, and those that KEDA makes. */
export function behavior({ scaleUp, scaleDown }: HorizontalScaling) {
  return { scaleUp: speed(scaleUp), scaleDown: speed(scaleDown) };
}

function speed({ stabilizationWindowSeconds, pods, periodSeconds }: ScalingSpeed) {
  return { stabilizationWindowSeconds, selectPolicy: 'Max', policies: [{ type: 'Pods', value: pods, periodSeconds }] };
}
