/** Device features of the Salesforce mobile app (Lightning Web Components Developer Guide, "Use Mobile Features"): in a desktop browser none is available. */

interface MobileCapability {
  isAvailable(): boolean;
}

const unavailable = (): MobileCapability => ({ isAvailable: () => false });

export const getAppReviewService: () => MobileCapability = unavailable;
export const getARSpaceCapture: () => MobileCapability = unavailable;
export const getBarcodeScanner: () => MobileCapability = unavailable;
export const getBiometricsService: () => MobileCapability = unavailable;
export const getCalendarService: () => MobileCapability = unavailable;
export const getContactsService: () => MobileCapability = unavailable;
export const getDocumentScanner: () => MobileCapability = unavailable;
export const getGeofencingService: () => MobileCapability = unavailable;
export const getLocationService: () => MobileCapability = unavailable;
export const getNfcService: () => MobileCapability = unavailable;
export const getPaymentsService: () => MobileCapability = unavailable;
